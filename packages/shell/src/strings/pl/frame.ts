import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** Polish: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'pl'> = {
  skip: 'Przejdź do treści',
  'menu.label': 'Menu główne',
  'menu.open': 'Menu',
  'menu.start': 'Start',
  'menu.payments': 'Płatności',
  'menu.accounts': 'Rachunki',
  'menu.members': 'Członkowie',
  'menu.settings': 'Ustawienia',
  'leaving.title': 'Wylogować się teraz?',
  'leaving.notSent': {
    one: '{count} płatność nie została wysłana. Zostanie porzucona.',
    few: '{count} płatności nie zostały wysłane. Zostaną porzucone.',
    many: '{count} płatności nie zostało wysłanych. Zostaną porzucone.',
    other: '{count} płatności nie zostało wysłanych. Zostaną porzucone.',
  },
  'leaving.unknown': {
    one: '{count} płatność jest sprawdzana. Jeśli jest już zapisana, taka pozostanie.',
    few: '{count} płatności są sprawdzane. Już zapisane takie pozostaną.',
    many: '{count} płatności jest sprawdzanych. Już zapisane takie pozostaną.',
    other: '{count} płatności jest sprawdzanych. Już zapisane takie pozostaną.',
  },
  'leaving.refused': {
    one: '{count} płatność nie została przyjęta. Zostanie porzucona.',
    few: '{count} płatności nie zostały przyjęte. Zostaną porzucone.',
    many: '{count} płatności nie zostało przyjętych. Zostaną porzucone.',
    other: '{count} płatności nie zostało przyjętych. Zostaną porzucone.',
  },
  'leaving.drafts': {
    one: '{count} płatność jest wpisana do połowy. Zostanie porzucona.',
    few: '{count} płatności są wpisane do połowy. Zostaną porzucone.',
    many: '{count} płatności jest wpisanych do połowy. Zostaną porzucone.',
    other: '{count} płatności jest wpisanych do połowy. Zostaną porzucone.',
  },
  'leaving.stay': 'Pozostań',
  'leaving.leave': 'Porzuć i wyloguj',
  'payments.viewHint':
    'Zachowuje filtry, kolejność, kolumny i wielkość strony; widok z wyszukiwaniem tylko do wylogowania',
  'payments.templateHint': 'Zachowuje zawartość formularza oprócz daty i referencji end-to-end, aż do wylogowania.',
  'pageFailed.title': 'Nie udało się wczytać tej strony',
  'pageFailed.text': 'Nic nie przepadło. Sprawdź połączenie i spróbuj ponownie.',
  'pageOffline.title': 'Brak połączenia',
  'pageOffline.text': 'Ta strona nie była jeszcze wczytana. Otworzy się sama po przywróceniu połączenia.',
  'pageBroken.title': 'Ta strona przestała działać',
  'pageBroken.text': 'To, co zapisano, jest bezpieczne. Ponów, aby otworzyć stronę od nowa.',
  'partBroken.text':
    'Na tej stronie coś poszło nie tak. To, co zapisano, jest bezpieczne. Ponów, jeśli strona już nie reaguje.',
  'connection.offline': 'Brak połączenia. To, co widać, może być nieaktualne.',
  'connection.unreachable':
    'Nie można połączyć się z serwerem. To, co widać, może być nieaktualne. Trwa ponowna próba…',
  'notFound.title': 'Nie ma takiej strony',
  'notFound.text': 'Ten adres donikąd nie prowadzi.',
  'notFound.back': 'Przejdź do startu',
};
