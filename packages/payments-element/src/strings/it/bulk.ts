import type { Translation } from '@remit-elements/element-kit';
import type { BulkWords } from '../translated.js';

/** Italian: what is asked before many payments are changed at once, and what is offered. */
export const words: Translation<BulkWords, 'it'> = {
  'bulk.none.submit': 'Nessuno di questi pagamenti può essere inviato per approvazione',
  'bulk.none.approve': 'Non è possibile approvare nessuno di questi pagamenti',
  'bulk.none.reject': 'Non è possibile rifiutare nessuno di questi pagamenti',
  'bulk.none.delete': 'Nessuno di questi pagamenti può essere eliminato',
  'bulk.question.submit': {
    one: 'Inviare {count} pagamento per approvazione?',
    other: 'Inviare {count} pagamenti per approvazione?',
  },
  'bulk.question.approve': { one: 'Approvare {count} pagamento?', other: 'Approvare {count} pagamenti?' },
  'bulk.question.reject': { one: 'Rifiutare {count} pagamento?', other: 'Rifiutare {count} pagamenti?' },
  'bulk.question.delete': { one: 'Eliminare {count} pagamento?', other: 'Eliminare {count} pagamenti?' },
  'bulk.go.submit': {
    one: 'Invia {count} pagamento per approvazione',
    other: 'Invia {count} pagamenti per approvazione',
  },
  'bulk.go.approve': { one: 'Approva {count} pagamento', other: 'Approva {count} pagamenti' },
  'bulk.go.reject': { one: 'Rifiuta {count} pagamento', other: 'Rifiuta {count} pagamenti' },
  'bulk.go.delete': { one: 'Elimina {count} pagamento', other: 'Elimina {count} pagamenti' },
  'bulk.able.submit': {
    one: '{count} di {total} può essere inviato per approvazione.',
    other: '{count} di {total} possono essere inviati per approvazione.',
  },
  'bulk.able.approve': {
    one: '{count} di {total} può essere approvato.',
    other: '{count} di {total} possono essere approvati.',
  },
  'bulk.able.reject': {
    one: '{count} di {total} può essere rifiutato.',
    other: '{count} di {total} possono essere rifiutati.',
  },
  'bulk.able.delete': {
    one: '{count} di {total} può essere eliminato.',
    other: '{count} di {total} possono essere eliminati.',
  },
  'bulk.unable': { one: 'Per {count} non è possibile:', other: 'Per {count} non è possibile:' },
  'bulk.why.fourEyes': { one: '{count} creato o inviato da Lei', other: '{count} creati o inviati da Lei' },
  'bulk.why.submit': { one: '{count} già inviato o rifiutato', other: '{count} già inviati o rifiutati' },
  'bulk.why.decide': {
    one: '{count} non è in attesa di approvazione',
    other: '{count} non sono in attesa di approvazione',
  },
  'bulk.why.delete': {
    one: '{count} con uno stato diverso da «Non confermato» o «Rifiutato»',
    other: '{count} con uno stato diverso da «Non confermato» o «Rifiutato»',
  },
  'bulk.why.role': { one: '{count} non consentito dal Suo ruolo', other: '{count} non consentiti dal Suo ruolo' },
  'bulk.why.gone': { one: '{count} non esiste più', other: '{count} non esistono più' },
  'bulk.why.unread': { one: '{count} non leggibile', other: '{count} non leggibili' },
  'bulk.sum': { one: '{count} pagamento', other: '{count} pagamenti' },
  'bulk.past': {
    one: 'La data di esecuzione di {count} pagamento è già passata.',
    other: 'La data di esecuzione di {count} pagamenti è già passata.',
  },
  'bulk.bankDay': {
    one: 'Nella data di esecuzione di {count} pagamento le banche sono chiuse; viene eseguito il giorno lavorativo successivo.',
    other:
      'Nella data di esecuzione di {count} pagamenti le banche sono chiuse; vengono eseguiti il giorno lavorativo successivo.',
  },
  'bulk.single': {
    one: '{count} creato o inviato da Lei. La Sua azienda lo consente; resterà traccia nella cronologia.',
    other: '{count} creati o inviati da Lei. La Sua azienda lo consente; resterà traccia nella cronologia.',
  },
  'bulk.changed': {
    one: '{count} modificato nel frattempo. Controllarlo prima di continuare.',
    other: '{count} modificati nel frattempo. Controllarli prima di continuare.',
  },
  'bulk.show': { one: 'Mostra il pagamento', other: 'Mostra i {count} pagamenti' },
  'bulk.more': { one: 'e {count} altro', other: 'e altri {count}' },
  'bulk.approveText': 'Un’approvazione non può essere revocata.',
  'bulk.deleteText': {
    one: 'Scompare dall’elenco per tutte le persone della Sua azienda.',
    other: 'Scompaiono dall’elenco per tutte le persone della Sua azienda.',
  },
  'bulk.reasonHint': {
    one: 'Può leggerlo chiunque nella Sua azienda veda il pagamento.',
    other: 'Lo stesso per tutti. Può leggerlo chiunque nella Sua azienda veda i pagamenti.',
  },
  'bulk.reading': 'Lettura dei pagamenti selezionati',
  'bulk.progress': '{done} di {total}',
  'bulk.goesOn': 'Può chiudere questa finestra. L’operazione continua.',
  'bulk.waiting': 'In attesa del server. L’operazione continua da sola.',
  'bulk.offline': 'Nessuna connessione. L’operazione riprende appena torna la connessione.',
  'bulk.stopping': 'Arresto in corso. Si completa ciò che è già stato inviato.',
  'bulk.stop': 'Ferma',
  'bulk.failed': { one: '{count} da controllare.', other: '{count} da controllare.' },
  'bulk.failedText': { one: 'Resta selezionato.', other: 'Restano selezionati.' },
  'bulk.unsent': {
    one: '{count} non inviato, perché l’operazione è stata fermata.',
    other: '{count} non inviati, perché l’operazione è stata fermata.',
  },
  'bulk.unsure': 'Non si sa se il salvataggio è avvenuto. Controllare il pagamento prima di riprovare.',
  'bulk.page': 'Questa pagina ha impedito l’operazione. Non è stato inviato nulla.',
  'bulk.retry': 'Riprova quelli non riusciti',
  'bulk.rest': 'Invia il resto',
  'bulk.look': 'Mostra',
  'selected.submit': 'Invia per approvazione',
  'selected.approve': 'Approva',
  'selected.reject': 'Rifiuta',
  'selected.delete': 'Elimina',
  'selected.export': 'Esporta',
};
