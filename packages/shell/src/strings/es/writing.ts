import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Spanish: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'es'> = {
  'writing.save': 'Guardar',
  'writing.saving': 'Guardando…',
  'writing.saved': 'Guardado.',
  'writing.cancel': 'Cancelar',
  'writing.checking': 'Todavía no se sabe si se ha guardado. Comprobando…',
  'writing.unknown': 'No se sabe si se ha guardado: no hubo respuesta. Inténtelo de nuevo; nada se hace dos veces.',
  'writing.notSent': 'No enviado: está sin conexión. Inténtelo de nuevo cuando la recupere.',
  'writing.denied': 'No tiene permiso para hacerlo. Un administrador de su empresa puede concedérselo.',
  'writing.throttled': 'Demasiado a la vez. No se ha cambiado nada. Espere un minuto e inténtelo de nuevo.',
  'writing.refused': 'El servidor no lo ha aceptado. No se ha cambiado nada.',
  'writing.notLoaded': 'No se ha podido cargar. No se ha perdido nada.',
  'writing.resumed': 'Lo que introdujo antes está aquí de nuevo. Aún no se ha guardado.',
  'writing.discard': 'Descartar',
};
