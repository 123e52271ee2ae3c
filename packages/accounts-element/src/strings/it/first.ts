import type { Translation } from '@remit-elements/element-kit';
import type { FirstWords } from '../translated.js';

/** Italian: what the list says; the rest is fetched beside what says it. */
export const words: Translation<FirstWords, 'it'> = {
  'error.Unauthorized':
    'Non ha il permesso necessario. Un amministratore della Sua azienda può concederLe il permesso.',
  'error.Throttled': 'In questo momento ci sono troppe richieste. Riprovare tra poco.',
  'error.Offline': 'Il server non è raggiungibile.',
  'error.Timeout': 'Il server non ha risposto in tempo.',
  'error.TenantMismatch': 'I dati di un’altra azienda sono stati rifiutati e non vengono visualizzati.',
  'error.SessionEnded': 'La sessione è scaduta. Effettuare di nuovo l’accesso per continuare.',
  'error.MalformedAnswer': 'Non è stato possibile leggere la risposta.',
  'error.Unexpected': 'Si è verificato un problema durante la trasmissione.',
  'table.caption': 'Conti',
  'column.name': 'Nome del conto',
  'column.holder': 'Intestatario',
  'column.currency': 'Valuta',
  'column.status': 'Stato',
  'column.balance': 'Saldo',
  'column.unconfirmed': 'Non confermati',
  'column.pending': 'Da approvare',
  'column.confirmed': 'Confermati',
  'column.toPay': 'Da pagare',
  'column.projected': 'Saldo previsto',
  'status.OPEN': 'Aperto',
  'status.CLOSED': 'Chiuso',
  'status.UNKNOWN': 'Altro',
  'table.default': 'Predefinito',
  'table.loading': 'Caricamento dei conti',
  'table.count': { one: '{count} conto', other: '{count} conti' },
  'table.first': 'I primi {count} conti per nome',
  'table.unreadable': {
    one: '{count} conto non è leggibile e non viene visualizzato',
    other: '{count} conti non sono leggibili e non vengono visualizzati',
  },
  'table.empty': 'Ancora nessun conto.',
  'table.emptyText': 'Un amministratore della Sua azienda aggiunge il primo.',
  'table.failed': 'Non è stato possibile caricare i conti.',
  'table.failedOld': 'I dati visualizzati potrebbero non essere aggiornati.',
  'table.figuresFailed': 'Non è stato possibile caricare alcuni importi.',
  'table.retry': 'Riprova',
  'table.denied': 'Non ha il permesso di vedere questi conti.',
  'table.deniedText': 'Un amministratore della Sua azienda può concederLe il permesso.',
  'table.ended': 'La sessione è scaduta.',
  'table.endedText': 'Effettuare di nuovo l’accesso per vedere i conti.',
  'workspace.title': 'Conti',
  'workspace.new': 'Nuovo conto',
  'workspace.first': 'Aggiungi il primo',
  'workspace.lost': 'Non è stato possibile caricare i dettagli e il modulo. L’elenco funziona anche senza.',
  'workspace.reload': 'Ricarica',
};

export const rest = (): Promise<typeof import('./rest.js')> => import('./rest.js');
