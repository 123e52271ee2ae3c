import type { Translation } from '@remit-elements/element-kit';
import type { BulkWords } from '../translated.js';

/** German: what is asked before many payments are changed at once, and what is offered. */
export const words: Translation<BulkWords, 'de'> = {
  'bulk.none.submit': 'Keine dieser Zahlungen kann zur Freigabe gegeben werden',
  'bulk.none.approve': 'Sie können keine dieser Zahlungen freigeben',
  'bulk.none.reject': 'Sie können keine dieser Zahlungen ablehnen',
  'bulk.none.delete': 'Keine dieser Zahlungen kann gelöscht werden',
  'bulk.question.submit': {
    one: '{count} Zahlung zur Freigabe geben?',
    other: '{count} Zahlungen zur Freigabe geben?',
  },
  'bulk.question.approve': { one: '{count} Zahlung freigeben?', other: '{count} Zahlungen freigeben?' },
  'bulk.question.reject': { one: '{count} Zahlung ablehnen?', other: '{count} Zahlungen ablehnen?' },
  'bulk.question.delete': { one: '{count} Zahlung löschen?', other: '{count} Zahlungen löschen?' },
  'bulk.go.submit': { one: '{count} Zahlung zur Freigabe geben', other: '{count} Zahlungen zur Freigabe geben' },
  'bulk.go.approve': { one: '{count} Zahlung freigeben', other: '{count} Zahlungen freigeben' },
  'bulk.go.reject': { one: '{count} Zahlung ablehnen', other: '{count} Zahlungen ablehnen' },
  'bulk.go.delete': { one: '{count} Zahlung löschen', other: '{count} Zahlungen löschen' },
  'bulk.able.submit': {
    one: '{count} von {total} kann zur Freigabe gegeben werden.',
    other: '{count} von {total} können zur Freigabe gegeben werden.',
  },
  'bulk.able.approve': {
    one: '{count} von {total} kann freigegeben werden.',
    other: '{count} von {total} können freigegeben werden.',
  },
  'bulk.able.reject': {
    one: '{count} von {total} kann abgelehnt werden.',
    other: '{count} von {total} können abgelehnt werden.',
  },
  'bulk.able.delete': {
    one: '{count} von {total} kann gelöscht werden.',
    other: '{count} von {total} können gelöscht werden.',
  },
  'bulk.unable': { one: 'Bei {count} geht es nicht:', other: 'Bei {count} geht es nicht:' },
  'bulk.why.fourEyes': {
    one: '{count} von Ihnen selbst erfasst oder zur Freigabe gegeben',
    other: '{count} von Ihnen selbst erfasst oder zur Freigabe gegeben',
  },
  'bulk.why.submit': {
    one: '{count} schon zur Freigabe gegeben oder abgelehnt',
    other: '{count} schon zur Freigabe gegeben oder abgelehnt',
  },
  'bulk.why.decide': { one: '{count} wartet nicht auf Freigabe', other: '{count} warten nicht auf Freigabe' },
  'bulk.why.delete': {
    one: '{count} ist weder unbestätigt noch abgelehnt',
    other: '{count} sind weder unbestätigt noch abgelehnt',
  },
  'bulk.why.role': { one: '{count}: Ihre Rolle erlaubt es nicht', other: '{count}: Ihre Rolle erlaubt es nicht' },
  'bulk.why.gone': { one: '{count} gibt es nicht mehr', other: '{count} gibt es nicht mehr' },
  'bulk.why.unread': { one: '{count} konnte nicht gelesen werden', other: '{count} konnten nicht gelesen werden' },
  'bulk.sum': { one: '{count} Zahlung', other: '{count} Zahlungen' },
  'bulk.past': {
    one: 'Bei {count} Zahlung ist das Ausführungsdatum überschritten.',
    other: 'Bei {count} Zahlungen ist das Ausführungsdatum überschritten.',
  },
  'bulk.bankDay': {
    one: 'Bei {count} Zahlung arbeiten die Banken am Ausführungsdatum nicht; sie wird am nächsten Bankarbeitstag ausgeführt.',
    other:
      'Bei {count} Zahlungen arbeiten die Banken am Ausführungsdatum nicht; sie werden am nächsten Bankarbeitstag ausgeführt.',
  },
  'bulk.single': {
    one: '{count} haben Sie selbst erfasst oder zur Freigabe gegeben. Ihr Unternehmen erlaubt das; es wird im Verlauf vermerkt.',
    other:
      '{count} haben Sie selbst erfasst oder zur Freigabe gegeben. Ihr Unternehmen erlaubt das; es wird im Verlauf vermerkt.',
  },
  'bulk.changed': {
    one: '{count} wurde inzwischen geändert. Prüfen Sie sie, bevor Sie fortfahren.',
    other: '{count} wurden inzwischen geändert. Prüfen Sie sie, bevor Sie fortfahren.',
  },
  'bulk.show': { one: 'Die Zahlung anzeigen', other: 'Die {count} Zahlungen anzeigen' },
  'bulk.more': { one: 'und {count} weitere', other: 'und {count} weitere' },
  'bulk.approveText': 'Eine Freigabe lässt sich nicht zurücknehmen.',
  'bulk.deleteText': {
    one: 'Sie verschwindet für alle in Ihrem Unternehmen aus der Liste.',
    other: 'Sie verschwinden für alle in Ihrem Unternehmen aus der Liste.',
  },
  'bulk.reasonHint': {
    one: 'Alle in Ihrem Unternehmen, die die Zahlung sehen, können ihn lesen.',
    other: 'Er gilt für alle. Alle in Ihrem Unternehmen, die die Zahlungen sehen, können ihn lesen.',
  },
  'bulk.reading': 'Die ausgewählten Zahlungen werden gelesen',
  'bulk.progress': '{done} von {total}',
  'bulk.goesOn': 'Sie können dieses Fenster schließen. Der Vorgang läuft weiter.',
  'bulk.waiting': 'Wartet auf den Server. Der Vorgang läuft von selbst weiter.',
  'bulk.offline': 'Sie sind offline. Der Vorgang läuft weiter, sobald Sie wieder verbunden sind.',
  'bulk.stopping': 'Wird angehalten. Bereits Gesendetes wird noch abgewartet.',
  'bulk.stop': 'Anhalten',
  'bulk.failed': { one: '{count} ist zu prüfen.', other: '{count} sind zu prüfen.' },
  'bulk.failedText': { one: 'Sie bleibt ausgewählt.', other: 'Sie bleiben ausgewählt.' },
  'bulk.unsent': {
    one: '{count} wurde nicht gesendet, weil Sie angehalten haben.',
    other: '{count} wurden nicht gesendet, weil Sie angehalten haben.',
  },
  'bulk.unsure':
    'Ob das gespeichert wurde, ist nicht bekannt. Sehen Sie sich die Zahlung an, bevor Sie es erneut versuchen.',
  'bulk.page': 'Diese Seite hat den Vorgang verhindert. Nichts wurde gesendet.',
  'bulk.retry': 'Fehlgeschlagene erneut versuchen',
  'bulk.rest': 'Den Rest senden',
  'bulk.look': 'Anzeigen',
  'selected.submit': 'Zur Freigabe geben',
  'selected.approve': 'Freigeben',
  'selected.reject': 'Ablehnen',
  'selected.delete': 'Löschen',
  'selected.export': 'Exportieren',
};
