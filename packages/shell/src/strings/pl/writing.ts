import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** Polish: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'pl'> = {
  'writing.save': 'Zapisz',
  'writing.saving': 'Zapisywanie…',
  'writing.saved': 'Zapisano.',
  'writing.cancel': 'Anuluj',
  'writing.checking': 'Nie wiadomo jeszcze, czy zapisano. Sprawdzanie…',
  'writing.unknown':
    'Nie wiadomo, czy zapisano: brak odpowiedzi. Należy spróbować ponownie; nic nie wykona się dwa razy.',
  'writing.notSent': 'Nie wysłano: brak połączenia. Należy spróbować ponownie po jego przywróceniu.',
  'writing.denied': 'Nie masz do tego uprawnień. Administrator w Twojej firmie może Ci je nadać.',
  'writing.throttled': 'Za dużo naraz. Nic nie zmieniono. Należy odczekać minutę i spróbować ponownie.',
  'writing.refused': 'Serwer tego nie przyjął. Nic nie zmieniono.',
  'writing.notLoaded': 'Nie udało się tego wczytać. Nic nie utracono.',
  'writing.resumed': 'Wcześniej wpisane dane znów tu są. Nie są jeszcze zapisane.',
  'writing.discard': 'Porzuć',
};
