import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Spanish: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'es'> = {
  'bulk.running.submit': { one: 'Enviando {count} pago a aprobación', other: 'Enviando {count} pagos a aprobación' },
  'bulk.running.approve': { one: 'Aprobando {count} pago', other: 'Aprobando {count} pagos' },
  'bulk.running.reject': { one: 'Rechazando {count} pago', other: 'Rechazando {count} pagos' },
  'bulk.running.delete': { one: 'Eliminando {count} pago', other: 'Eliminando {count} pagos' },
  'bulk.running.restore': { one: 'Restaurando {count} pago', other: 'Restaurando {count} pagos' },
  'bulk.done.late': {
    one: 'Se detuvo demasiado tarde: {count} pago ya se había enviado y está hecho.',
    other: 'Se detuvo demasiado tarde: {count} pagos ya se habían enviado y están hechos.',
  },
  'bulk.done.submit': { one: '{count} pago enviado a aprobación.', other: '{count} pagos enviados a aprobación.' },
  'bulk.done.approve': { one: '{count} pago aprobado.', other: '{count} pagos aprobados.' },
  'bulk.done.reject': { one: '{count} pago rechazado.', other: '{count} pagos rechazados.' },
  'bulk.done.delete': { one: '{count} pago eliminado.', other: '{count} pagos eliminados.' },
  'bulk.done.restore': { one: '{count} pago restaurado.', other: '{count} pagos restaurados.' },
  'bulk.result.submit': '{count} de {total} enviados a aprobación',
  'bulk.result.approve': '{count} de {total} aprobados',
  'bulk.result.reject': '{count} de {total} rechazados',
  'bulk.result.delete': '{count} de {total} eliminados',
  'bulk.result.restore': '{count} de {total} restaurados',
};
