import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Portuguese: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'pt'> = {
  'bulk.running.submit': {
    one: 'A submeter {count} pagamento para aprovação',
    other: 'A submeter {count} pagamentos para aprovação',
  },
  'bulk.running.approve': { one: 'A aprovar {count} pagamento', other: 'A aprovar {count} pagamentos' },
  'bulk.running.reject': { one: 'A rejeitar {count} pagamento', other: 'A rejeitar {count} pagamentos' },
  'bulk.running.delete': { one: 'A eliminar {count} pagamento', other: 'A eliminar {count} pagamentos' },
  'bulk.running.restore': { one: 'A restaurar {count} pagamento', other: 'A restaurar {count} pagamentos' },
  'bulk.done.late': {
    one: 'Parou tarde demais: {count} pagamento já tinha sido enviado e está feito.',
    other: 'Parou tarde demais: {count} pagamentos já tinham sido enviados e estão feitos.',
  },
  'bulk.done.submit': {
    one: '{count} pagamento submetido para aprovação.',
    other: '{count} pagamentos submetidos para aprovação.',
  },
  'bulk.done.approve': { one: '{count} pagamento aprovado.', other: '{count} pagamentos aprovados.' },
  'bulk.done.reject': { one: '{count} pagamento rejeitado.', other: '{count} pagamentos rejeitados.' },
  'bulk.done.delete': { one: '{count} pagamento eliminado.', other: '{count} pagamentos eliminados.' },
  'bulk.done.restore': { one: '{count} pagamento restaurado.', other: '{count} pagamentos restaurados.' },
  'bulk.result.submit': '{count} de {total} submetidos para aprovação',
  'bulk.result.approve': '{count} de {total} aprovados',
  'bulk.result.reject': '{count} de {total} rejeitados',
  'bulk.result.delete': '{count} de {total} eliminados',
  'bulk.result.restore': '{count} de {total} restaurados',
};
