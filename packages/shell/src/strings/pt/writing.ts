import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Portuguese: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'pt'> = {
  'writing.save': 'Guardar',
  'writing.saving': 'A guardar…',
  'writing.saved': 'Guardado.',
  'writing.cancel': 'Cancelar',
  'writing.checking': 'Ainda não se sabe se foi guardado. A verificar…',
  'writing.unknown': 'Não se sabe se foi guardado: não houve resposta. Tente de novo; nada é feito duas vezes.',
  'writing.notSent': 'Não enviado: está sem ligação. Tente de novo quando a recuperar.',
  'writing.denied': 'Não tem permissão para isto. Um administrador da sua empresa pode dar-lha.',
  'writing.throttled': 'Demasiado de uma vez. Nada foi alterado. Aguarde um minuto e tente de novo.',
  'writing.refused': 'O servidor não aceitou. Nada foi alterado.',
  'writing.notLoaded': 'Não foi possível carregar. Nada se perdeu.',
  'writing.resumed': 'O que introduziu antes está aqui de novo. Ainda não foi guardado.',
  'writing.discard': 'Descartar',
};
