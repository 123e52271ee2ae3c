import type { Translation, LanguageWords } from '@remit-elements/element-kit/words.js';
import type { FirstWords } from '../translated.js';

/** French: what may be said before anybody is signed in. */
export const words: Translation<FirstWords, 'fr'> = {
  product: 'Remit Elements',
  loading: 'Chargement…',
  retry: 'Réessayer',
  signOut: 'Se déconnecter',
  'password.show': 'Afficher',
  'password.showLong': 'Afficher le mot de passe',
  'password.hide': 'Masquer',
  'password.hideLong': 'Masquer le mot de passe',
  'signIn.title': 'Se connecter',
  'signIn.userName': 'Nom d’utilisateur',
  'signIn.password': 'Mot de passe',
  'signIn.submit': 'Se connecter',
  'signIn.pending': 'Connexion…',
  'signIn.forgotten': 'Mot de passe oublié',
  'signIn.signUp': 'Inscrire une entreprise',
  'signIn.userNameMissing': 'Saisissez votre nom d’utilisateur.',
  'signIn.passwordMissing': 'Saisissez votre mot de passe.',
  'signIn.ended': 'Votre session est terminée. Connectez-vous pour continuer.',
  'signIn.confirmed': 'Votre adresse e-mail est confirmée. Connectez-vous pour continuer.',
  'signIn.changed': 'Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.',
  'signIn.failed.credentials': 'Le nom d’utilisateur ou le mot de passe est incorrect.',
  'signIn.failed.unreachable':
    'Vous n’êtes pas connecté : le serveur est injoignable. Vérifiez la connexion et réessayez.',
  'signIn.failed.too-often': 'Trop de tentatives. Attendez quelques minutes et réessayez.',
  'signIn.failed.temporary-over':
    'Ce mot de passe provisoire a expiré. Demandez-en un nouveau à la personne qui a créé votre utilisateur.',
  'signIn.failed.step-over': 'Vous n’êtes pas connecté : trop de temps a passé. Connectez-vous à nouveau.',
  'signIn.failed.unknown': 'Vous n’êtes pas connecté : le serveur n’a pas pu répondre. Réessayez.',
  'join.title': 'Accepter l’invitation',
  'memberless.title': 'Aucune entreprise',
  'memberless.text':
    'Votre utilisateur n’appartient à aucune entreprise. Demandez à un administrateur de vous inviter.',
  'memberless.user': 'Connecté en tant que {name}.',
  'misconfigured.title': 'Cette application n’est pas configurée',
  'misconfigured.missing': 'Il manque un champ à la configuration :',
  'misconfigured.unreadable': 'La configuration n’a pas pu être lue :',
  'misconfigured.advice': 'La personne qui gère cette application peut corriger cela. Rien n’a été envoyé.',
  'unreachable.title': 'Le serveur est injoignable',
  'unreachable.text': 'Rien n’a été perdu. Vérifiez la connexion, puis réessayez.',
};

/** What is said to somebody who is signed in. */
export const rest = (): Promise<LanguageWords> => import('./rest.js');
