import type { Translation } from '@remit-elements/element-kit/words.js';
import type { DoorWords } from '../translated.js';

/** Italian: sign-up, invitation, forgotten password, and the steps of a sign-in. */
export const words: Translation<DoorWords, 'it'> = {
  'door.back': 'Torna all’accesso',
  'door.company': 'Nome dell’azienda',
  'door.companyMissing': 'Inserire il nome dell’azienda.',
  'door.email': 'E-mail',
  'door.emailMissing': 'Inserire l’indirizzo e-mail.',
  'door.emailWrong': 'Non è un indirizzo e-mail. Un indirizzo si presenta così: nome@azienda.example.',
  'signUp.text': 'Qui diventa amministratore della Sua azienda e può invitare altre persone.',
  'signUp.submit': 'Registrati',
  'signUp.pending': 'Registrazione in corso…',
  'join.text': 'Inserire l’indirizzo a cui è stato inviato l’invito e scegliere una password.',
  'join.noneTitle': 'Nessun invito',
  'join.none': 'Aprire il link nell’e-mail di invito.',
  'join.broken':
    'Questo link non è completo. Aprire di nuovo il link nell’e-mail di invito, oppure copiarlo per intero.',
  'join.ask': 'Se non funziona, chiederne uno nuovo a chi ha inviato l’invito.',
  'join.elseTitle': 'L’accesso è già stato effettuato',
  'join.else': 'Un invito crea un nuovo utente. Per accettarlo, uscire prima; l’invito resta valido.',
  'join.signOut': 'Esci e continua',
  'join.stay': 'Resta connesso',
  'code.title': 'Conferma l’indirizzo e-mail',
  'code.sent': 'È stato inviato un codice a {email}. Vale una volta, per 24 ore.',
  'code.label': 'Codice di conferma',
  'code.missing': 'Inserire le 6 cifre del codice.',
  'code.submit': 'Conferma',
  'code.pending': 'Conferma in corso…',
  'code.resend': 'Invia un nuovo codice',
  'code.resent': 'Un nuovo codice è in arrivo. I precedenti non valgono più.',
  'code.again': 'Usa un altro indirizzo',
  'code.lost':
    'Il codice di questo utente non è mai stato inserito. Registrarsi di nuovo, oppure riaprire il link dell’invito: l’indirizzo è libero.',
  'newPassword.title': 'Scegli una password personale',
  'newPassword.text': 'La password temporanea ha svolto il suo compito. Da ora vale quella nuova.',
  'newPassword.label': 'Nuova password',
  'newPassword.submit': 'Imposta la password',
  'newPassword.pending': 'Impostazione in corso…',
  'newPassword.missing': 'Scegliere una password.',
  'newPassword.weak': 'A questa password manca qualcosa: vedere l’elenco sotto il campo.',
  'rules.title': 'Una password richiede',
  'rules.length': '12 caratteri o più',
  'rules.upper': 'una maiuscola, dalla A alla Z',
  'rules.lower': 'una minuscola, dalla a alla z',
  'rules.digit': 'una cifra, da 0 a 9',
  'rules.symbol': 'un simbolo come - + # % o uno spazio',
  'rules.ends': 'nessuno spazio all’inizio o alla fine',
  'rules.met': 'soddisfatto',
  'rules.unmet': 'non soddisfatto',
  'totp.title': 'Inserisci il codice di accesso',
  'totp.text': 'Aprire l’app di autenticazione e inserire le 6 cifre che mostra per {product}.',
  'totp.label': 'Codice di accesso',
  'totp.lost':
    'App non più disponibile? Un amministratore della Sua azienda può rimuovere l’utente e inviare un nuovo invito.',
  'totpSetup.title': 'Configura un’app di autenticazione',
  'totpSetup.text':
    'Qui l’accesso richiede un secondo passaggio. Scansionare questo codice con un’app di autenticazione e inserire le 6 cifre che mostra.',
  'totpSetup.qr': 'Codice QR della chiave qui sotto',
  'totpSetup.key': 'Nessuna fotocamera a disposizione? Inserire questa chiave nell’app:',
  'totpSetup.link': 'Apri in un’app su questo dispositivo',
  'totpSetup.renewed':
    'È trascorso troppo tempo, quindi c’è una nuova chiave. Eliminare la voce precedente nell’app e configurare questa.',
  'unknownStep.title': 'Accesso non effettuato',
  'unknownStep.text':
    'L’accesso richiede un passaggio che questa applicazione non può eseguire. Non è stato modificato nulla. Rivolgersi a chi la gestisce.',
  'forgotten.text': 'Inserire il nome utente o l’indirizzo e-mail. Se l’utente esiste, viene inviato un codice.',
  'forgotten.must': 'Prima di accedere occorre impostare una nuova password. Richiedere l’invio di un codice.',
  'forgotten.reset': 'Scegli una nuova password',
  'forgotten.login': 'Nome utente o e-mail',
  'forgotten.loginMissing': 'Inserire il nome utente o l’indirizzo e-mail.',
  'forgotten.submit': 'Invia codice',
  'forgotten.pending': 'Invio in corso…',
  'forgotten.sent': 'Se l’utente {login} esiste, è stato inviato un codice. Vale una volta, per un’ora.',
  'forgotten.noMail':
    'Nessuna e-mail dopo qualche minuto? Controllare la posta indesiderata. Con una password temporanea, effettuare prima l’accesso.',
  'failed.unreachable':
    'Il server non è raggiungibile. Controllare la connessione e riprovare: nulla viene eseguito due volte.',
  'failed.too-often': 'Troppi tentativi. Riprovare più tardi, al massimo tra un’ora.',
  'failed.code-wrong': 'Questo codice non è corretto. Controllarlo e inserirlo di nuovo.',
  'failed.code-over': 'Questo codice non vale più. Richiederne uno nuovo.',
  'failed.code-used': 'Questo codice è già stato utilizzato. Attendere il prossimo che l’app mostra.',
  'failed.password': 'Il server non accetta questa password. Sceglierne un’altra.',
  'failed.password-used': 'Questa password è già stata usata. Sceglierne un’altra.',
  'failed.email': 'Non è possibile inviare e-mail a questo indirizzo. Controllarlo o usarne un altro.',
  'failed.company-name': 'Il nome di un’azienda ha al massimo 70 caratteri e non contiene link né i segni < e >.',
  'failed.invitation':
    'Questo invito non può essere utilizzato: è già stato usato o ritirato, è scaduto o è stato inviato a un altro indirizzo. Controllare l’indirizzo; altrimenti chiederne uno nuovo a chi l’ha inviato.',
  'failed.closed':
    'Qui le aziende non possono registrarsi da sole. Chiedere un invito a chi gestisce questa applicazione.',
  'failed.outage':
    'Si è verificato un problema da parte nostra e la registrazione non è avvenuta. Registrarsi di nuovo.',
  'failed.stranded':
    'Si è verificato un problema da parte nostra e registrarsi di nuovo non serve. Chiedere a chi gestisce questa applicazione di completare la registrazione.',
  'failed.sessions':
    'La nuova password è impostata, ma alcuni dispositivi potrebbero essere ancora connessi. Impostarne di nuovo una più tardi.',
  'failed.taken':
    'Questo indirizzo appartiene già a un utente, e un utente appartiene a una sola azienda. Accedere con esso o usare un altro indirizzo.',
  'failed.step-over': 'È trascorso troppo tempo. Effettuare di nuovo l’accesso.',
  'failed.unknown': 'Operazione non riuscita: il server non ha potuto rispondere. Riprovare.',
};
