import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** German: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'de'> = {
  'writing.save': 'Speichern',
  'writing.saving': 'Wird gespeichert…',
  'writing.saved': 'Gespeichert.',
  'writing.cancel': 'Abbrechen',
  'writing.checking': 'Ob das gespeichert wurde, ist noch nicht bekannt. Wird geprüft…',
  'writing.unknown':
    'Ob das gespeichert wurde, ist nicht bekannt: Es kam keine Antwort. Versuchen Sie es erneut; nichts wird doppelt ausgeführt.',
  'writing.notSent': 'Nicht gesendet: Sie sind offline. Versuchen Sie es erneut, sobald Sie wieder verbunden sind.',
  'writing.denied': 'Dazu fehlt Ihnen das Recht. Ein Administrator Ihres Unternehmens kann es Ihnen geben.',
  'writing.throttled': 'Zu viel auf einmal. Nichts wurde geändert. Warten Sie eine Minute und versuchen Sie es erneut.',
  'writing.refused': 'Der Server hat das nicht angenommen. Nichts wurde geändert.',
  'writing.notLoaded': 'Das konnte nicht geladen werden. Nichts ging verloren.',
  'writing.resumed': 'Ihre früheren Eingaben sind wieder da. Sie sind noch nicht gespeichert.',
  'writing.discard': 'Verwerfen',
};
