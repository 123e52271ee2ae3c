import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** German: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'de'> = {
  product: 'Remit Elements',
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  signOut: 'Abmelden',
  'password.show': 'Anzeigen',
  'password.showLong': 'Passwort anzeigen',
  'password.hide': 'Verbergen',
  'password.hideLong': 'Passwort verbergen',
  'signIn.title': 'Anmelden',
  'signIn.userName': 'Benutzername',
  'signIn.password': 'Passwort',
  'signIn.submit': 'Anmelden',
  'signIn.pending': 'Anmeldung läuft …',
  'signIn.forgotten': 'Passwort vergessen',
  'signIn.signUp': 'Unternehmen registrieren',
  'signIn.userNameMissing': 'Geben Sie Ihren Benutzernamen ein.',
  'signIn.passwordMissing': 'Geben Sie Ihr Passwort ein.',
  'signIn.ended': 'Ihre Sitzung ist beendet. Melden Sie sich an, um fortzufahren.',
  'signIn.confirmed': 'Ihre E-Mail-Adresse ist bestätigt. Melden Sie sich an, um fortzufahren.',
  'signIn.changed': 'Ihr neues Passwort ist festgelegt. Melden Sie sich damit an.',
  'signIn.failed.credentials': 'Benutzername oder Passwort ist falsch.',
  'signIn.failed.unreachable':
    'Nicht angemeldet: Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'signIn.failed.too-often': 'Zu viele Versuche. Warten Sie einige Minuten und versuchen Sie es noch einmal.',
  'signIn.failed.temporary-over':
    'Dieses vorläufige Passwort ist abgelaufen. Bitten Sie um ein neues, wer Ihren Benutzer angelegt hat.',
  'signIn.failed.step-over': 'Nicht angemeldet: Es ist zu viel Zeit vergangen. Melden Sie sich noch einmal an.',
  'signIn.failed.unknown': 'Nicht angemeldet: Der Server konnte nicht antworten. Versuchen Sie es noch einmal.',
  'join.title': 'Einladung annehmen',
  'memberless.title': 'Kein Unternehmen',
  'memberless.text': 'Ihr Benutzer gehört zu keinem Unternehmen. Bitten Sie einen Administrator um eine Einladung.',
  'memberless.user': 'Angemeldet als {name}.',
  'misconfigured.title': 'Diese Anwendung ist nicht eingerichtet',
  'misconfigured.missing': 'In der Konfiguration fehlt ein Feld:',
  'misconfigured.unreadable': 'Die Konfiguration konnte nicht gelesen werden:',
  'misconfigured.advice': 'Wer diese Anwendung betreibt, kann das beheben. Es wurde nichts gesendet.',
  'unreachable.title': 'Der Server ist nicht erreichbar',
  'unreachable.text': 'Es ist nichts verloren gegangen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
