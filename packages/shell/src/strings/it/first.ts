import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** Italian: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'it'> = {
  product: 'Remit Elements',
  loading: 'Caricamento…',
  retry: 'Riprova',
  signOut: 'Esci',
  'password.show': 'Mostra',
  'password.showLong': 'Mostra la password',
  'password.hide': 'Nascondi',
  'password.hideLong': 'Nascondi la password',
  'signIn.title': 'Accedi',
  'signIn.userName': 'Nome utente',
  'signIn.password': 'Password',
  'signIn.submit': 'Accedi',
  'signIn.pending': 'Accesso in corso…',
  'signIn.forgotten': 'Password dimenticata',
  'signIn.signUp': 'Registra un’azienda',
  'signIn.userNameMissing': 'Inserire il nome utente.',
  'signIn.passwordMissing': 'Inserire la password.',
  'signIn.ended': 'La sessione è scaduta. Effettuare l’accesso per continuare.',
  'signIn.confirmed': 'L’indirizzo e-mail è confermato. Effettuare l’accesso per continuare.',
  'signIn.changed': 'La nuova password è impostata. Effettuare l’accesso con essa.',
  'signIn.failed.credentials': 'Nome utente o password non corretti.',
  'signIn.failed.unreachable':
    'Accesso non effettuato: il server non è raggiungibile. Controllare la connessione e riprovare.',
  'signIn.failed.too-often': 'Troppi tentativi. Attendere qualche minuto e riprovare.',
  'signIn.failed.temporary-over': 'Questa password temporanea è scaduta. Chiederne una nuova a chi ha creato l’utente.',
  'signIn.failed.step-over': 'Accesso non effettuato: è trascorso troppo tempo. Effettuare di nuovo l’accesso.',
  'signIn.failed.unknown': 'Accesso non effettuato: il server non ha potuto rispondere. Riprovare.',
  'join.title': 'Accetta l’invito',
  'memberless.title': 'Nessuna azienda',
  'memberless.text': 'L’utente non appartiene ad alcuna azienda. Chiedere a un amministratore un invito.',
  'memberless.user': 'Accesso effettuato come {name}.',
  'misconfigured.title': 'Questa applicazione non è configurata',
  'misconfigured.missing': 'Nella configurazione manca un campo:',
  'misconfigured.unreadable': 'Non è stato possibile leggere la configurazione:',
  'misconfigured.advice': 'Chi gestisce questa applicazione può correggerlo. Non è stato inviato nulla.',
  'unreachable.title': 'Il server non è raggiungibile',
  'unreachable.text': 'Non è andato perso nulla. Controllare la connessione e riprovare.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
