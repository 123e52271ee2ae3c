import type { Translation } from '@remit-elements/element-kit/words.js';
import type { writingWords } from '../writing.js';

/** French: what becomes of what the reader has changed, on whichever page. */
export const words: Translation<typeof writingWords, 'fr'> = {
  'writing.save': 'Enregistrer',
  'writing.saving': 'Enregistrement…',
  'writing.saved': 'Enregistré.',
  'writing.cancel': 'Annuler',
  'writing.checking': 'On ne sait pas encore si l’enregistrement a eu lieu. Vérification…',
  'writing.unknown':
    'On ne sait pas si l’enregistrement a eu lieu : aucune réponse. Réessayez ; rien n’est fait deux fois.',
  'writing.notSent': 'Non envoyé : vous êtes hors ligne. Réessayez une fois reconnecté.',
  'writing.denied': 'Vous n’en avez pas le droit. Un administrateur de votre entreprise peut vous le donner.',
  'writing.throttled': 'Trop de demandes à la fois. Rien n’a été modifié. Attendez une minute et réessayez.',
  'writing.refused': 'Le serveur n’a pas accepté. Rien n’a été modifié.',
  'writing.notLoaded': 'Le chargement a échoué. Rien n’a été perdu.',
  'writing.resumed': 'Votre saisie précédente est de nouveau là. Elle n’est pas encore enregistrée.',
  'writing.discard': 'Abandonner',
};
