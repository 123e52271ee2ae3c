import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** German: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'de'> = {
  'bulk.running.submit': {
    one: '{count} Zahlung wird zur Freigabe gegeben',
    other: '{count} Zahlungen werden zur Freigabe gegeben',
  },
  'bulk.running.approve': { one: '{count} Zahlung wird freigegeben', other: '{count} Zahlungen werden freigegeben' },
  'bulk.running.reject': { one: '{count} Zahlung wird abgelehnt', other: '{count} Zahlungen werden abgelehnt' },
  'bulk.running.delete': { one: '{count} Zahlung wird gelöscht', other: '{count} Zahlungen werden gelöscht' },
  'bulk.running.restore': {
    one: '{count} Zahlung wird wiederhergestellt',
    other: '{count} Zahlungen werden wiederhergestellt',
  },
  'bulk.done.late': {
    one: 'Zu spät angehalten: {count} Zahlung war schon unterwegs und ist erledigt.',
    other: 'Zu spät angehalten: {count} Zahlungen waren schon unterwegs und sind erledigt.',
  },
  'bulk.done.submit': {
    one: '{count} Zahlung zur Freigabe gegeben.',
    other: '{count} Zahlungen zur Freigabe gegeben.',
  },
  'bulk.done.approve': { one: '{count} Zahlung freigegeben.', other: '{count} Zahlungen freigegeben.' },
  'bulk.done.reject': { one: '{count} Zahlung abgelehnt.', other: '{count} Zahlungen abgelehnt.' },
  'bulk.done.delete': { one: '{count} Zahlung gelöscht.', other: '{count} Zahlungen gelöscht.' },
  'bulk.done.restore': { one: '{count} Zahlung wiederhergestellt.', other: '{count} Zahlungen wiederhergestellt.' },
  'bulk.result.submit': '{count} von {total} zur Freigabe gegeben',
  'bulk.result.approve': '{count} von {total} freigegeben',
  'bulk.result.reject': '{count} von {total} abgelehnt',
  'bulk.result.delete': '{count} von {total} gelöscht',
  'bulk.result.restore': '{count} von {total} wiederhergestellt',
};
