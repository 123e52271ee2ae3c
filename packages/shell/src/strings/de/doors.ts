import type { Translation } from '@remit-elements/element-kit/words.js';
import type { DoorWords } from '../translated.js';

/** German: sign-up, invitation, forgotten password, and the steps of a sign-in. */
export const words: Translation<DoorWords, 'de'> = {
  'door.back': 'Zurück zur Anmeldung',
  'door.company': 'Name des Unternehmens',
  'door.companyMissing': 'Geben Sie den Namen Ihres Unternehmens ein.',
  'door.email': 'E-Mail',
  'door.emailMissing': 'Geben Sie Ihre E-Mail-Adresse ein.',
  'door.emailWrong': 'Das ist keine E-Mail-Adresse. Eine sieht so aus: name@firma.example.',
  'signUp.text': 'Sie werden hier Administrator Ihres Unternehmens und können andere einladen.',
  'signUp.submit': 'Registrieren',
  'signUp.pending': 'Registrierung läuft …',
  'join.text': 'Geben Sie die Adresse ein, an die die Einladung ging, und wählen Sie ein Passwort.',
  'join.noneTitle': 'Keine Einladung',
  'join.none': 'Öffnen Sie den Link in der Einladung, die Sie per E-Mail erhalten haben.',
  'join.broken':
    'Dieser Link ist nicht vollständig. Öffnen Sie den Link in der Einladung noch einmal, oder kopieren Sie ihn ganz.',
  'join.ask': 'Wenn er nicht funktioniert, bitten Sie um eine neue Einladung, wer Sie eingeladen hat.',
  'join.elseTitle': 'Sie sind schon angemeldet',
  'join.else':
    'Eine Einladung legt einen neuen Benutzer an. Melden Sie sich zuerst ab, um sie anzunehmen; sie bleibt gültig.',
  'join.signOut': 'Abmelden und fortfahren',
  'join.stay': 'Angemeldet bleiben',
  'code.title': 'E-Mail-Adresse bestätigen',
  'code.sent': 'Ein Code wurde an {email} gesendet. Er gilt einmal, 24 Stunden lang.',
  'code.label': 'Bestätigungscode',
  'code.missing': 'Geben Sie die 6 Ziffern des Codes ein.',
  'code.submit': 'Bestätigen',
  'code.pending': 'Wird bestätigt …',
  'code.resend': 'Neuen Code senden',
  'code.resent': 'Ein neuer Code ist unterwegs. Frühere gelten nicht mehr.',
  'code.again': 'Andere Adresse verwenden',
  'code.lost':
    'Für diesen Benutzer wurde der Code nie eingegeben. Registrieren Sie sich noch einmal, oder öffnen Sie den Link Ihrer Einladung erneut: Die Adresse ist frei.',
  'newPassword.title': 'Eigenes Passwort wählen',
  'newPassword.text': 'Ihr vorläufiges Passwort hat ausgedient. Ab jetzt gilt das neue.',
  'newPassword.label': 'Neues Passwort',
  'newPassword.submit': 'Passwort festlegen',
  'newPassword.pending': 'Passwort wird festgelegt …',
  'newPassword.missing': 'Wählen Sie ein Passwort.',
  'newPassword.weak': 'Diesem Passwort fehlt etwas: Sehen Sie die Liste unter dem Feld.',
  'rules.title': 'Ein Passwort braucht',
  'rules.length': '12 Zeichen oder mehr',
  'rules.upper': 'einen Großbuchstaben, A bis Z',
  'rules.lower': 'einen Kleinbuchstaben, a bis z',
  'rules.digit': 'eine Ziffer, 0 bis 9',
  'rules.symbol': 'ein Sonderzeichen wie - + # % oder ein Leerzeichen',
  'rules.ends': 'kein Leerzeichen am Anfang oder Ende',
  'rules.met': 'erfüllt',
  'rules.unmet': 'nicht erfüllt',
  'totp.title': 'Anmeldecode eingeben',
  'totp.text': 'Öffnen Sie Ihre Authenticator-App und geben Sie die 6 Ziffern ein, die sie für {product} zeigt.',
  'totp.label': 'Anmeldecode',
  'totp.lost': 'App verloren? Ein Administrator Ihres Unternehmens kann Ihren Benutzer entfernen und Sie neu einladen.',
  'totpSetup.title': 'Authenticator-App einrichten',
  'totpSetup.text':
    'Die Anmeldung braucht hier einen zweiten Schritt. Scannen Sie diesen Code mit einer Authenticator-App und geben Sie dann die 6 Ziffern ein, die sie zeigt.',
  'totpSetup.qr': 'QR-Code des Schlüssels darunter',
  'totpSetup.key': 'Keine Kamera zur Hand? Geben Sie diesen Schlüssel in die App ein:',
  'totpSetup.link': 'In einer App auf diesem Gerät öffnen',
  'totpSetup.renewed':
    'Es ist zu viel Zeit vergangen, deshalb gibt es einen neuen Schlüssel. Entfernen Sie den früheren Eintrag in der App und richten Sie diesen ein.',
  'unknownStep.title': 'Nicht angemeldet',
  'unknownStep.text':
    'Ihre Anmeldung verlangt einen Schritt, den diese Anwendung nicht kann. Es wurde nichts geändert. Fragen Sie, wer sie betreibt.',
  'forgotten.text':
    'Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein. Gibt es diesen Benutzer, wird ein Code gesendet.',
  'forgotten.must': 'Bevor Sie sich anmelden können, ist ein neues Passwort nötig. Lassen Sie sich einen Code senden.',
  'forgotten.reset': 'Neues Passwort wählen',
  'forgotten.login': 'Benutzername oder E-Mail',
  'forgotten.loginMissing': 'Geben Sie Ihren Benutzernamen oder Ihre E-Mail-Adresse ein.',
  'forgotten.submit': 'Code senden',
  'forgotten.pending': 'Wird gesendet …',
  'forgotten.sent': 'Gibt es den Benutzer {login}, wurde ein Code gesendet. Er gilt einmal, eine Stunde lang.',
  'forgotten.noMail':
    'Nach einigen Minuten keine E-Mail? Sehen Sie im Spam-Ordner nach. Mit einem vorläufigen Passwort melden Sie sich zuerst an.',
  'failed.unreachable':
    'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal: Nichts geschieht doppelt.',
  'failed.too-often': 'Zu viele Versuche. Versuchen Sie es später noch einmal, spätestens in einer Stunde.',
  'failed.code-wrong': 'Dieser Code ist falsch. Prüfen Sie ihn und geben Sie ihn noch einmal ein.',
  'failed.code-over': 'Dieser Code gilt nicht mehr. Lassen Sie sich einen neuen senden.',
  'failed.code-used': 'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten, den die App zeigt.',
  'failed.password': 'Der Server nimmt dieses Passwort nicht an. Wählen Sie ein anderes.',
  'failed.password-used': 'Dieses Passwort hatten Sie schon einmal. Wählen Sie ein anderes.',
  'failed.email': 'An diese Adresse kann keine E-Mail gesendet werden. Prüfen Sie sie, oder verwenden Sie eine andere.',
  'failed.company-name':
    'Der Name eines Unternehmens hat höchstens 70 Zeichen und enthält weder einen Link noch die Zeichen < und >.',
  'failed.invitation':
    'Diese Einladung kann nicht verwendet werden: Sie wurde schon angenommen oder zurückgezogen, ist abgelaufen oder ging an eine andere Adresse. Prüfen Sie die Adresse; sonst bitten Sie um eine neue, wer Sie eingeladen hat.',
  'failed.closed':
    'Unternehmen können sich hier nicht selbst registrieren. Bitten Sie um eine Einladung, wer diese Anwendung betreibt.',
  'failed.outage':
    'Bei uns ist etwas schiefgegangen, und Sie wurden nicht registriert. Registrieren Sie sich noch einmal.',
  'failed.stranded':
    'Bei uns ist etwas schiefgegangen, und eine neue Registrierung hilft nicht. Bitten Sie, wer diese Anwendung betreibt, sie abzuschließen.',
  'failed.sessions':
    'Das neue Passwort ist festgelegt, aber angemeldete Geräte sind es vielleicht noch. Legen Sie später noch einmal ein neues fest.',
  'failed.taken':
    'Diese Adresse gehört schon einem Benutzer, und ein Benutzer gehört zu einem Unternehmen. Melden Sie sich damit an, oder verwenden Sie eine andere Adresse.',
  'failed.step-over': 'Es ist zu viel Zeit vergangen. Melden Sie sich noch einmal an.',
  'failed.unknown': 'Das hat nicht geklappt: Der Server konnte nicht antworten. Versuchen Sie es noch einmal.',
};
