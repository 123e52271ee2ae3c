import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Polish: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'pl'> = {
  product: 'Remit Elements',
  loading: 'Wczytywanie…',
  retry: 'Ponów',
  signOut: 'Wyloguj się',
  'password.show': 'Pokaż',
  'password.showLong': 'Pokaż hasło',
  'password.hide': 'Ukryj',
  'password.hideLong': 'Ukryj hasło',
  'signIn.title': 'Logowanie',
  'signIn.userName': 'Nazwa użytkownika',
  'signIn.password': 'Hasło',
  'signIn.submit': 'Zaloguj się',
  'signIn.pending': 'Logowanie…',
  'signIn.forgotten': 'Nie pamiętam hasła',
  'signIn.signUp': 'Zarejestruj firmę',
  'signIn.userNameMissing': 'Podaj nazwę użytkownika.',
  'signIn.passwordMissing': 'Podaj hasło.',
  'signIn.ended': 'Twoja sesja wygasła. Zaloguj się, aby kontynuować.',
  'signIn.confirmed': 'Adres e-mail został potwierdzony. Zaloguj się, aby kontynuować.',
  'signIn.changed': 'Nowe hasło zostało ustawione. Zaloguj się nim.',
  'signIn.failed.credentials': 'Nazwa użytkownika lub hasło jest nieprawidłowe.',
  'signIn.failed.unreachable':
    'Nie zalogowano: nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
  'signIn.failed.too-often': 'Zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
  'signIn.failed.temporary-over':
    'Hasło tymczasowe wygasło. Poproś o nowe osobę, która utworzyła Twoje konto użytkownika.',
  'signIn.failed.step-over': 'Nie zalogowano: upłynęło zbyt dużo czasu. Zaloguj się ponownie.',
  'signIn.failed.unknown': 'Nie zalogowano: serwer nie mógł odpowiedzieć. Spróbuj ponownie.',
  'join.title': 'Przyjmij zaproszenie',
  'memberless.title': 'Brak firmy',
  'memberless.text': 'Twój użytkownik nie należy do żadnej firmy. Poproś administratora o zaproszenie.',
  'memberless.user': 'Zalogowano jako {name}.',
  'misconfigured.title': 'Ta aplikacja nie jest skonfigurowana',
  'misconfigured.missing': 'W konfiguracji brakuje pola:',
  'misconfigured.unreadable': 'Nie udało się odczytać konfiguracji:',
  'misconfigured.advice': 'Może to naprawić osoba, która zarządza aplikacją. Nic nie zostało wysłane.',
  'unreachable.title': 'Nie można połączyć się z serwerem',
  'unreachable.text': 'Nic nie zostało utracone. Sprawdź połączenie i spróbuj ponownie.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
