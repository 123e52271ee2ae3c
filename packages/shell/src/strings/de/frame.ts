import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** German: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'de'> = {
  skip: 'Zum Inhalt',
  'menu.label': 'Hauptmenü',
  'menu.open': 'Menü',
  'menu.start': 'Start',
  'menu.payments': 'Zahlungen',
  'menu.accounts': 'Konten',
  'menu.members': 'Mitglieder',
  'menu.settings': 'Einstellungen',
  'leaving.title': 'Jetzt abmelden?',
  'leaving.notSent': {
    one: '{count} Zahlung ist nicht gesendet. Sie wird verworfen.',
    other: '{count} Zahlungen sind nicht gesendet. Sie werden verworfen.',
  },
  'leaving.unknown': {
    one: '{count} Zahlung wird noch geprüft. Ist sie schon gespeichert, bleibt sie es.',
    other: '{count} Zahlungen werden noch geprüft. Die schon gespeicherten bleiben gespeichert.',
  },
  'leaving.refused': {
    one: '{count} Zahlung wurde nicht angenommen. Sie wird verworfen.',
    other: '{count} Zahlungen wurden nicht angenommen. Sie werden verworfen.',
  },
  'leaving.drafts': {
    one: '{count} Zahlung ist erst halb erfasst. Sie wird verworfen.',
    other: '{count} Zahlungen sind erst halb erfasst. Sie werden verworfen.',
  },
  'leaving.stay': 'Angemeldet bleiben',
  'leaving.leave': 'Verwerfen und abmelden',
  'payments.viewHint':
    'Merkt sich Filter, Reihenfolge, Spalten und Seitengröße; eine Ansicht mit Suche nur bis zur Abmeldung',
  'payments.templateHint':
    'Merkt sich, was im Formular steht, außer Datum und End-to-End-Referenz, bis Sie sich abmelden.',
  'pageFailed.title': 'Diese Seite konnte nicht geladen werden',
  'pageFailed.text': 'Nichts ging verloren. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'pageOffline.title': 'Sie sind offline',
  'pageOffline.text':
    'Diese Seite wurde noch nicht geladen. Sie öffnet sich von selbst, sobald Sie wieder verbunden sind.',
  'pageBroken.title': 'Diese Seite funktioniert nicht mehr',
  'pageBroken.text': 'Was gespeichert war, ist sicher. Mit „Erneut versuchen“ öffnen Sie die Seite neu.',
  'partBroken.text':
    'Auf dieser Seite ist etwas schiefgegangen. Was gespeichert war, ist sicher. Versuchen Sie es erneut, falls sie nicht mehr reagiert.',
  'connection.offline': 'Sie sind offline. Die Anzeige ist möglicherweise nicht aktuell.',
  'connection.unreachable':
    'Der Server ist nicht erreichbar. Die Anzeige ist möglicherweise nicht aktuell. Ein neuer Versuch läuft…',
  'notFound.title': 'Diese Seite gibt es nicht',
  'notFound.text': 'Die Adresse führt nirgendwohin.',
  'notFound.back': 'Zum Start',
};
