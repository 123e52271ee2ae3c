import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** Italian: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'it'> = {
  skip: 'Vai al contenuto',
  'menu.label': 'Menu principale',
  'menu.open': 'Menu',
  'menu.start': 'Inizio',
  'menu.payments': 'Pagamenti',
  'menu.accounts': 'Conti',
  'menu.members': 'Membri',
  'menu.settings': 'Impostazioni',
  'leaving.title': 'Uscire adesso?',
  'leaving.notSent': {
    one: '{count} pagamento non è stato inviato. Sarà eliminato.',
    other: '{count} pagamenti non sono stati inviati. Saranno eliminati.',
  },
  'leaving.unknown': {
    one: '{count} pagamento è in corso di verifica. Se è già salvato, resta salvato.',
    other: '{count} pagamenti sono in corso di verifica. Quelli già salvati restano salvati.',
  },
  'leaving.refused': {
    one: '{count} pagamento non è stato accettato. Sarà eliminato.',
    other: '{count} pagamenti non sono stati accettati. Saranno eliminati.',
  },
  'leaving.drafts': {
    one: '{count} pagamento è inserito solo a metà. Sarà eliminato.',
    other: '{count} pagamenti sono inseriti solo a metà. Saranno eliminati.',
  },
  'leaving.stay': 'Restare',
  'leaving.leave': 'Eliminare e uscire',
  'payments.viewHint':
    'Conserva filtri, ordine, colonne e righe per pagina; una vista con ricerca, solo fino all’uscita',
  'payments.templateHint':
    'Conserva il contenuto del modulo, tranne la data e il riferimento end-to-end, fino all’uscita.',
  'pageFailed.title': 'Impossibile caricare questa pagina',
  'pageFailed.text': 'Nulla è andato perduto. Controllare la connessione e riprovare.',
  'pageOffline.title': 'Nessuna connessione',
  'pageOffline.text': 'Questa pagina non è ancora stata caricata. Si aprirà da sola al ritorno della connessione.',
  'pageBroken.title': 'Questa pagina non funziona più',
  'pageBroken.text': 'Quanto era salvato è al sicuro. Riprovare per riaprire la pagina.',
  'partBroken.text':
    'Qualcosa non ha funzionato in questa pagina. Quanto era salvato è al sicuro. Riprovare se non risponde più.',
  'connection.offline': 'Nessuna connessione. I dati visualizzati potrebbero non essere aggiornati.',
  'connection.unreachable':
    'Il server non è raggiungibile. I dati visualizzati potrebbero non essere aggiornati. Nuovo tentativo…',
  'notFound.title': 'Questa pagina non esiste',
  'notFound.text': 'L’indirizzo non porta da nessuna parte.',
  'notFound.back': 'Vai all’inizio',
};
