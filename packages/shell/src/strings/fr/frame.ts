import type { Translation } from '@remit-elements/element-kit/words.js';
import type { frameWords } from '../frame.js';

/** French: what is around the pages once somebody is signed in. */
export const words: Translation<typeof frameWords, 'fr'> = {
  skip: 'Aller au contenu',
  'menu.label': 'Menu principal',
  'menu.open': 'Menu',
  'menu.start': 'Accueil',
  'menu.payments': 'Paiements',
  'menu.accounts': 'Comptes',
  'menu.members': 'Membres',
  'menu.settings': 'Paramètres',
  'leaving.title': 'Se déconnecter maintenant ?',
  'leaving.notSent': {
    one: '{count} paiement n’est pas envoyé. Il sera abandonné.',
    other: '{count} paiements ne sont pas envoyés. Ils seront abandonnés.',
  },
  'leaving.unknown': {
    one: '{count} paiement est en cours de vérification. S’il est déjà enregistré, il le restera.',
    other: '{count} paiements sont en cours de vérification. Ceux qui sont déjà enregistrés le resteront.',
  },
  'leaving.refused': {
    one: '{count} paiement n’a pas été accepté. Il sera abandonné.',
    other: '{count} paiements n’ont pas été acceptés. Ils seront abandonnés.',
  },
  'leaving.drafts': {
    one: '{count} paiement n’est saisi qu’à moitié. Il sera abandonné.',
    other: '{count} paiements ne sont saisis qu’à moitié. Ils seront abandonnés.',
  },
  'leaving.stay': 'Rester connecté',
  'leaving.leave': 'Abandonner et se déconnecter',
  'payments.viewHint':
    'Conserve les filtres, l’ordre, les colonnes et la taille des pages ; une vue avec recherche, jusqu’à la déconnexion seulement',
  'payments.templateHint':
    'Conserve le contenu du formulaire, sauf la date et la référence de bout en bout, jusqu’à votre déconnexion.',
  'pageFailed.title': 'Cette page n’a pas pu être chargée',
  'pageFailed.text': 'Rien n’a été perdu. Vérifiez la connexion, puis réessayez.',
  'pageOffline.title': 'Vous êtes hors ligne',
  'pageOffline.text': 'Cette page n’a pas encore été chargée. Elle s’ouvrira d’elle-même dès votre reconnexion.',
  'pageBroken.title': 'Cette page ne fonctionne plus',
  'pageBroken.text': 'Ce qui était enregistré est intact. Réessayez pour rouvrir la page.',
  'partBroken.text':
    'Un problème est survenu sur cette page. Ce qui était enregistré est intact. Réessayez si elle ne répond plus.',
  'connection.offline': 'Vous êtes hors ligne. Ce que vous voyez n’est peut-être plus à jour.',
  'connection.unreachable':
    'Le serveur est injoignable. Ce que vous voyez n’est peut-être plus à jour. Nouvelle tentative…',
  'notFound.title': 'Cette page n’existe pas',
  'notFound.text': 'L’adresse ne mène nulle part.',
  'notFound.back': 'Aller à l’accueil',
};
