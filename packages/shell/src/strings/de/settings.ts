import type { Translation } from '@remit-elements/element-kit/words.js';
import type { settingsWords } from '../settings.js';

/** German: the company, how the shell looks, and how its reader signs in. */
export const words: Translation<typeof settingsWords, 'de'> = {
  'settings.company': 'Unternehmen',
  'settings.companyName': 'Name des Unternehmens',
  'settings.nameHint': 'Kollegen sehen ihn im Menü, Eingeladene in ihrer E-Mail.',
  'settings.nameMissing': 'Geben Sie den Namen des Unternehmens ein.',
  'settings.nameWrong': 'Höchstens 70 Zeichen, ohne < und > und ohne Link.',
  'settings.policy': 'Freigabe',
  'settings.policy.FOUR_EYES': 'Zwei Personen',
  'settings.policy.FOUR_EYES.text':
    'Wer eine Zahlung erfasst, geändert oder zur Freigabe gegeben hat, kann sie nicht freigeben.',
  'settings.policy.SINGLE': 'Eine Person genügt',
  'settings.policy.SINGLE.text':
    'Wer freigeben darf, darf auch selbst Erfasstes freigeben. Freigegeben wird trotzdem jede Zahlung.',
  'settings.singleTitle': 'Soll eine Person erfassen und freigeben dürfen?',
  'settings.singleText':
    'Dann muss niemand anders eine Zahlung sehen, bevor sie freigegeben ist. Es wird in ihrem Verlauf vermerkt.',
  'settings.singleConfirm': 'Eine Person genügt',
  'settings.conflict':
    'Inzwischen von jemand anderem geändert. Hier stehen die neuen Werte; geben Sie Ihre noch einmal ein.',
  'settings.adminsOnly': 'Ein Administrator Ihres Unternehmens kann das ändern.',
  'settings.appearance': 'Darstellung',
  'settings.appearanceHint': 'Gilt in diesem Browser, für alle seine Fenster.',
  'settings.theme': 'Farben',
  'settings.theme.system': 'Wie das Gerät',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.density': 'Zeilenhöhe',
  'settings.density.comfortable': 'Bequem',
  'settings.density.compact': 'Kompakt',
  'settings.language': 'Sprache',
  'settings.language.browser': 'Wie der Browser',
  'settings.you': 'Sie',
  'settings.email': 'E-Mail-Adresse',
  'settings.userName': 'Benutzername',
  'settings.role': 'Rolle',
  'settings.security': 'Anmeldung',
  'settings.unreachable':
    'Der Server ist nicht erreichbar. Nichts wurde geändert. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  'settings.tooOften':
    'Zu viele Versuche. Nichts wurde geändert. Warten Sie einige Minuten und versuchen Sie es erneut.',
  'settings.failed': 'Nicht geändert: Der Server konnte nicht antworten. Versuchen Sie es erneut.',
  'settings.password': 'Passwort',
  'settings.changePassword': 'Passwort ändern',
  'settings.oldPassword': 'Bisheriges Passwort',
  'settings.newPassword': 'Neues Passwort',
  'settings.passwordRule':
    'Mindestens 12 Zeichen, mit Groß- und Kleinbuchstaben, einer Ziffer und einem Sonderzeichen.',
  'settings.passwordMissing': 'Geben Sie Ihr bisheriges Passwort ein.',
  'settings.passwordWrong': 'Das ist nicht Ihr bisheriges Passwort.',
  'settings.passwordWeak': 'Wählen Sie ein Passwort, das der Regel oben entspricht.',
  'settings.passwordUnknown':
    'Ob Ihr Passwort geändert wurde, ist nicht bekannt: Es kam keine Antwort. Versuchen Sie es erneut; ist das bisherige dann falsch, gilt das neue.',
  'settings.passwordChanged': 'Passwort geändert.',
  'settings.totp': 'Authenticator-App',
  'settings.totp.on': 'Ein: Jede Anmeldung verlangt einen Code aus Ihrer App.',
  'settings.totp.off': 'Aus: Zum Anmelden genügt das Passwort.',
  'settings.totp.setUp': 'Einrichten',
  'settings.totp.turnOff': 'Ausschalten',
  'settings.totp.title': 'Authenticator-App einrichten',
  'settings.totp.how':
    'Scannen Sie diesen Code mit Ihrer Authenticator-App oder tragen Sie dort den Schlüssel ein. Geben Sie dann den Code ein, den die App zeigt.',
  'settings.totp.qr': 'QR-Code des Schlüssels',
  'settings.totp.key': 'Schlüssel',
  'settings.totp.open': 'In einer App auf diesem Gerät öffnen',
  'settings.totp.code': 'Code aus der App',
  'settings.totp.codeMissing': 'Geben Sie die 6 Ziffern ein, die die App zeigt.',
  'settings.totp.codeWrong': 'Der Code ist falsch oder zu alt. Geben Sie den ein, den die App jetzt zeigt.',
  'settings.totp.turnOn': 'Einschalten',
  'settings.totp.turnedOn': 'Authenticator-App eingeschaltet.',
  'settings.totp.offTitle': 'Authenticator-App ausschalten?',
  'settings.totp.offText': 'Dann genügt das Passwort, um sich als Sie anzumelden.',
  'settings.totp.turnedOff': 'Authenticator-App ausgeschaltet.',
};
