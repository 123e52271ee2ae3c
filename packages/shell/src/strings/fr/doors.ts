import type { Translation } from '@remit-elements/element-kit/words.js';
import type { DoorWords } from '../translated.js';

/** French: sign-up, invitation, forgotten password, and the steps of a sign-in. */
export const words: Translation<DoorWords, 'fr'> = {
  'door.back': 'Retour à la connexion',
  'door.company': 'Nom de l’entreprise',
  'door.companyMissing': 'Saisissez le nom de votre entreprise.',
  'door.email': 'E-mail',
  'door.emailMissing': 'Saisissez votre adresse e-mail.',
  'door.emailWrong': 'Ce n’est pas une adresse e-mail. Elle se présente ainsi : nom@entreprise.example.',
  'signUp.text': 'Vous devenez ici l’administrateur de votre entreprise et pouvez inviter d’autres personnes.',
  'signUp.submit': 'S’inscrire',
  'signUp.pending': 'Inscription…',
  'join.text': 'Saisissez l’adresse à laquelle l’invitation a été envoyée et choisissez un mot de passe.',
  'join.noneTitle': 'Aucune invitation',
  'join.none': 'Ouvrez le lien de l’invitation reçue par e-mail.',
  'join.broken': 'Ce lien est incomplet. Ouvrez à nouveau le lien de l’invitation, ou copiez-le en entier.',
  'join.ask': 'S’il ne fonctionne pas, demandez-en un nouveau à la personne qui vous a invité.',
  'join.elseTitle': 'Vous êtes déjà connecté',
  'join.else':
    'Une invitation crée un nouvel utilisateur. Pour l’accepter, déconnectez-vous d’abord ; elle reste valable.',
  'join.signOut': 'Se déconnecter et continuer',
  'join.stay': 'Rester connecté',
  'code.title': 'Confirmez votre adresse e-mail',
  'code.sent': 'Un code a été envoyé à {email}. Il est valable une fois, pendant 24 heures.',
  'code.label': 'Code de confirmation',
  'code.missing': 'Saisissez les 6 chiffres du code.',
  'code.submit': 'Confirmer',
  'code.pending': 'Confirmation…',
  'code.resend': 'Envoyer un nouveau code',
  'code.resent': 'Un nouveau code est en route. Les précédents ne sont plus valables.',
  'code.again': 'Utiliser une autre adresse',
  'code.lost':
    'Le code n’a jamais été saisi pour cet utilisateur. Inscrivez-vous encore une fois, ou ouvrez à nouveau le lien de votre invitation : l’adresse est libre.',
  'newPassword.title': 'Choisissez votre propre mot de passe',
  'newPassword.text': 'Votre mot de passe provisoire a rempli son rôle. Désormais, le nouveau fait foi.',
  'newPassword.label': 'Nouveau mot de passe',
  'newPassword.submit': 'Enregistrer le mot de passe',
  'newPassword.pending': 'Enregistrement…',
  'newPassword.missing': 'Choisissez un mot de passe.',
  'newPassword.weak': 'Il manque quelque chose à ce mot de passe : voyez la liste sous le champ.',
  'rules.title': 'Un mot de passe doit avoir',
  'rules.length': '12 caractères ou plus',
  'rules.upper': 'une majuscule, de A à Z',
  'rules.lower': 'une minuscule, de a à z',
  'rules.digit': 'un chiffre, de 0 à 9',
  'rules.symbol': 'un symbole tel que - + # % ou une espace',
  'rules.ends': 'aucune espace au début ni à la fin',
  'rules.met': 'rempli',
  'rules.unmet': 'non rempli',
  'totp.title': 'Saisissez votre code de connexion',
  'totp.text':
    'Ouvrez votre application d’authentification et saisissez les 6 chiffres qu’elle affiche pour {product}.',
  'totp.label': 'Code de connexion',
  'totp.lost':
    'Application perdue ? Un administrateur de votre entreprise peut retirer votre utilisateur et vous inviter à nouveau.',
  'totpSetup.title': 'Configurez une application d’authentification',
  'totpSetup.text':
    'La connexion demande ici une seconde étape. Scannez ce code avec une application d’authentification, puis saisissez les 6 chiffres qu’elle affiche.',
  'totpSetup.qr': 'Code QR de la clé ci-dessous',
  'totpSetup.key': 'Pas d’appareil photo ? Saisissez cette clé dans l’application :',
  'totpSetup.link': 'Ouvrir dans une application de cet appareil',
  'totpSetup.renewed':
    'Trop de temps a passé, il y a donc une nouvelle clé. Supprimez l’entrée précédente dans l’application et configurez celle-ci.',
  'unknownStep.title': 'Vous n’êtes pas connecté',
  'unknownStep.text':
    'Votre connexion demande une étape que cette application ne sait pas faire. Rien n’a été modifié. Adressez-vous à la personne qui la gère.',
  'forgotten.text':
    'Saisissez votre nom d’utilisateur ou votre adresse e-mail. Si cet utilisateur existe, un code est envoyé.',
  'forgotten.must': 'Avant de vous connecter, vous devez choisir un nouveau mot de passe. Faites-vous envoyer un code.',
  'forgotten.reset': 'Choisissez un nouveau mot de passe',
  'forgotten.login': 'Nom d’utilisateur ou e-mail',
  'forgotten.loginMissing': 'Saisissez votre nom d’utilisateur ou votre adresse e-mail.',
  'forgotten.submit': 'Envoyer le code',
  'forgotten.pending': 'Envoi…',
  'forgotten.sent':
    'Si l’utilisateur {login} existe, un code a été envoyé. Il est valable une fois, pendant une heure.',
  'forgotten.noMail':
    'Aucun e-mail après quelques minutes ? Regardez dans le dossier des indésirables. Avec un mot de passe provisoire, connectez-vous d’abord.',
  'failed.unreachable': 'Le serveur est injoignable. Vérifiez la connexion et réessayez : rien n’est fait deux fois.',
  'failed.too-often': 'Trop de tentatives. Réessayez plus tard, au plus tard dans une heure.',
  'failed.code-wrong': 'Ce code est incorrect. Vérifiez-le et saisissez-le à nouveau.',
  'failed.code-over': 'Ce code n’est plus valable. Faites-vous en envoyer un nouveau.',
  'failed.code-used': 'Ce code a déjà été utilisé. Attendez le prochain que l’application affiche.',
  'failed.password': 'Le serveur n’accepte pas ce mot de passe. Choisissez-en un autre.',
  'failed.password-used': 'Vous avez déjà eu ce mot de passe. Choisissez-en un autre.',
  'failed.email': 'Aucun e-mail ne peut être envoyé à cette adresse. Vérifiez-la ou utilisez-en une autre.',
  'failed.company-name': 'Le nom d’une entreprise a 70 caractères au plus et ne contient ni lien ni les signes < et >.',
  'failed.invitation':
    'Cette invitation ne peut pas être utilisée : elle a déjà servi, a été retirée, a expiré ou a été envoyée à une autre adresse. Vérifiez l’adresse ; sinon, demandez-en une nouvelle à la personne qui vous a invité.',
  'failed.closed':
    'Les entreprises ne peuvent pas s’inscrire ici elles-mêmes. Demandez une invitation à la personne qui gère cette application.',
  'failed.outage':
    'Un problème est survenu de notre côté et vous n’avez pas été inscrit. Inscrivez-vous encore une fois.',
  'failed.stranded':
    'Un problème est survenu de notre côté, et une nouvelle inscription n’y changera rien. Demandez à la personne qui gère cette application de la terminer.',
  'failed.sessions':
    'Le nouveau mot de passe est enregistré, mais des appareils connectés le sont peut-être encore. Choisissez-en un nouveau encore une fois, plus tard.',
  'failed.taken':
    'Cette adresse appartient déjà à un utilisateur, et un utilisateur appartient à une seule entreprise. Connectez-vous avec elle ou utilisez une autre adresse.',
  'failed.step-over': 'Trop de temps a passé. Connectez-vous à nouveau.',
  'failed.unknown': 'Cela n’a pas fonctionné : le serveur n’a pas pu répondre. Réessayez.',
};
