import type { Translation } from '@remit-elements/element-kit/words.js';
import type { membersWords } from '../members.js';

/** German: who belongs to the company, and what each may do. */
export const words: Translation<typeof membersWords, 'de'> = {
  'members.count': { one: '{count} Mitglied', other: '{count} Mitglieder' },
  'members.open': { one: '{count} offene Einladung', other: '{count} offene Einladungen' },
  'members.member': 'Mitglied',
  'members.status': 'Status',
  'members.actions': 'Aktionen',
  'members.status.ACTIVE': 'Aktiv',
  'members.status.INVITED': 'Eingeladen',
  'members.you': 'Sie',
  'members.role': 'Rolle',
  'members.role.viewer': 'Einsicht',
  'members.role.preparer': 'Erfassung',
  'members.role.approver': 'Freigabe',
  'members.role.preparerApprover': 'Erfassung und Freigabe',
  'members.role.admin': 'Administration',
  'members.may.viewer': 'Sieht Zahlungen und Konten; ändert nichts.',
  'members.may.preparer': 'Erfasst Zahlungen und gibt sie zur Freigabe.',
  'members.may.approver': 'Gibt Zahlungen frei oder lehnt sie ab.',
  'members.may.preparerApprover': 'Darf beides; wo zwei Personen nötig sind, nie bei derselben Zahlung.',
  'members.may.admin': 'Darf all das und verwaltet Konten, Mitglieder und Einstellungen.',
  'members.alone':
    'Sie sind das einzige Mitglied. Wo zwei Personen nötig sind, muss jemand anders freigeben, was Sie erfassen.',
  'members.more': 'Mehr anzeigen',
  'members.unreadable': {
    one: '{count} Mitglied konnte nicht gelesen werden und fehlt hier.',
    other: '{count} Mitglieder konnten nicht gelesen werden und fehlen hier.',
  },
  'members.denied.title': 'Mitglieder verwalten die Administratoren',
  'members.denied.text':
    'Ein Administrator von {company} kann Mitglieder einladen und entfernen und Ihnen das Recht dazu geben.',
  'members.invite': 'Mitglied einladen',
  'members.inviteHint': 'Die Einladung kommt per E-Mail und gilt 7 Tage.',
  'members.email': 'E-Mail-Adresse',
  'members.email.missing': 'Geben Sie eine E-Mail-Adresse ein.',
  'members.email.wrong': 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.example.',
  'members.email.member': 'Diese Person ist schon Mitglied.',
  'members.send': 'Einladung senden',
  'members.sending': 'Wird gesendet…',
  'members.sent': 'Einladung gesendet.',
  'members.sendAgain': 'Erneut senden',
  'members.sentAgain': 'Einladung erneut gesendet. Der Link in der früheren E-Mail gilt nicht mehr.',
  'members.checking': 'Ob die Einladung gesendet wurde, ist noch nicht bekannt. Wird geprüft…',
  'members.unknown':
    'Ob die Einladung gesendet wurde, ist nicht bekannt: Es kam keine Antwort. Versuchen Sie es erneut; nichts wird doppelt gesendet.',
  'members.tooSoon': {
    one: 'Nicht gesendet: zu bald nach der letzten E-Mail. Versuchen Sie es in {count} Minute erneut.',
    other: 'Nicht gesendet: zu bald nach der letzten E-Mail. Versuchen Sie es in {count} Minuten erneut.',
  },
  'members.throttled':
    'Nicht gesendet: Zu viele Einladungen wurden gesendet oder sind offen. Ziehen Sie offene zurück oder versuchen Sie es später.',
  'members.noMail':
    'Nicht gesendet: In dieser Anwendung ist kein E-Mail-Versand eingerichtet. Wer sie betreibt, kann das tun.',
  'members.change': 'Rolle ändern',
  'members.changeTitle': 'Rolle von {name} ändern',
  'members.demoteSelf':
    'Das sind Sie: Sie können diese Seite dann nicht mehr öffnen, und nur ein anderer Administrator kann das rückgängig machen.',
  'members.changed': 'Inzwischen von jemand anderem geändert: {name} hat jetzt die Rolle {role}.',
  'members.lastAdmin':
    'Das ist die letzte Person mit dieser Rolle. Geben Sie erst jemand anderem die Rolle Administration.',
  'members.beingAccepted': 'Diese Einladung wird gerade angenommen. Sehen Sie gleich noch einmal nach.',
  'members.gone': 'Jemand anders hat {name} inzwischen entfernt.',
  'members.remove': 'Entfernen',
  'members.removed': 'Entfernt.',
  'members.removeTitle': '{name} entfernen?',
  'members.removeOut': 'Die Person wird sofort überall abgemeldet und kann sich nicht mehr anmelden.',
  'members.removeStay': 'Gespeicherte Zahlungen bleiben, wie sie sind.',
  'members.removeUnsent': 'Zahlungen, die von den Geräten dieser Person noch nicht gesendet sind, werden nie gesendet.',
  'members.removeSelf': 'Das sind Sie: Sie werden sofort abgemeldet und kommen nur durch eine neue Einladung zurück.',
  'members.withdraw': 'Zurückziehen',
  'members.withdrawTitle': 'Einladung an {name} zurückziehen?',
  'members.withdrawText': 'Der Link in der E-Mail gilt dann nicht mehr. Sie können diese Person erneut einladen.',
  'members.withdrawn': 'Einladung zurückgezogen.',
};
