import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Dutch: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'nl'> = {
  product: 'Remit Elements',
  loading: 'Laden…',
  retry: 'Opnieuw proberen',
  signOut: 'Afmelden',
  'password.show': 'Tonen',
  'password.showLong': 'Wachtwoord tonen',
  'password.hide': 'Verbergen',
  'password.hideLong': 'Wachtwoord verbergen',
  'signIn.title': 'Aanmelden',
  'signIn.userName': 'Gebruikersnaam',
  'signIn.password': 'Wachtwoord',
  'signIn.submit': 'Aanmelden',
  'signIn.pending': 'Bezig met aanmelden…',
  'signIn.forgotten': 'Wachtwoord vergeten',
  'signIn.signUp': 'Een bedrijf registreren',
  'signIn.userNameMissing': 'Voer uw gebruikersnaam in.',
  'signIn.passwordMissing': 'Voer uw wachtwoord in.',
  'signIn.ended': 'Uw sessie is beëindigd. Meld u aan om door te gaan.',
  'signIn.confirmed': 'Uw e-mailadres is bevestigd. Meld u aan om door te gaan.',
  'signIn.changed': 'Uw nieuwe wachtwoord is ingesteld. Meld u ermee aan.',
  'signIn.failed.credentials': 'Gebruikersnaam of wachtwoord is onjuist.',
  'signIn.failed.unreachable':
    'Niet aangemeld: de server is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
  'signIn.failed.too-often': 'Te veel pogingen. Wacht enkele minuten en probeer het opnieuw.',
  'signIn.failed.temporary-over':
    'Dit tijdelijke wachtwoord is verlopen. Vraag een nieuw aan degene die uw gebruiker heeft aangemaakt.',
  'signIn.failed.step-over': 'Niet aangemeld: er is te veel tijd verstreken. Meld u opnieuw aan.',
  'signIn.failed.unknown': 'Niet aangemeld: de server kon niet antwoorden. Probeer het opnieuw.',
  'join.title': 'Uitnodiging aannemen',
  'memberless.title': 'Geen bedrijf',
  'memberless.text': 'Uw gebruiker hoort bij geen enkel bedrijf. Vraag een beheerder u uit te nodigen.',
  'memberless.user': 'Aangemeld als {name}.',
  'misconfigured.title': 'Deze toepassing is niet ingesteld',
  'misconfigured.missing': 'In de configuratie ontbreekt een veld:',
  'misconfigured.unreadable': 'De configuratie kon niet worden gelezen:',
  'misconfigured.advice': 'Wie deze toepassing beheert, kan dit verhelpen. Er is niets verzonden.',
  'unreachable.title': 'De server is niet bereikbaar',
  'unreachable.text': 'Er is niets verloren gegaan. Controleer de verbinding en probeer het opnieuw.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
