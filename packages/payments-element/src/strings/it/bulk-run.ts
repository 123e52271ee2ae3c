import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** Italian: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'it'> = {
  'bulk.running.submit': { one: 'Invio di {count} pagamento', other: 'Invio di {count} pagamenti' },
  'bulk.running.approve': { one: 'Approvazione di {count} pagamento', other: 'Approvazione di {count} pagamenti' },
  'bulk.running.reject': { one: 'Rifiuto di {count} pagamento', other: 'Rifiuto di {count} pagamenti' },
  'bulk.running.delete': { one: 'Eliminazione di {count} pagamento', other: 'Eliminazione di {count} pagamenti' },
  'bulk.running.restore': { one: 'Ripristino di {count} pagamento', other: 'Ripristino di {count} pagamenti' },
  'bulk.done.late': {
    one: 'Fermato troppo tardi: {count} pagamento era già stato inviato ed è eseguito.',
    other: 'Fermato troppo tardi: {count} pagamenti erano già stati inviati e sono eseguiti.',
  },
  'bulk.done.submit': {
    one: '{count} pagamento inviato per approvazione.',
    other: '{count} pagamenti inviati per approvazione.',
  },
  'bulk.done.approve': { one: '{count} pagamento approvato.', other: '{count} pagamenti approvati.' },
  'bulk.done.reject': { one: '{count} pagamento rifiutato.', other: '{count} pagamenti rifiutati.' },
  'bulk.done.delete': { one: '{count} pagamento eliminato.', other: '{count} pagamenti eliminati.' },
  'bulk.done.restore': { one: '{count} pagamento ripristinato.', other: '{count} pagamenti ripristinati.' },
  'bulk.result.submit': '{count} di {total} inviati per approvazione',
  'bulk.result.approve': '{count} di {total} approvati',
  'bulk.result.reject': '{count} di {total} rifiutati',
  'bulk.result.delete': '{count} di {total} eliminati',
  'bulk.result.restore': '{count} di {total} ripristinati',
};
