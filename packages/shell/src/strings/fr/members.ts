import type { Translation } from '@remit-elements/element-kit/words.js';
import type { membersWords } from '../members.js';

/** French: who belongs to the company, and what each may do. */
export const words: Translation<typeof membersWords, 'fr'> = {
  'members.count': { one: '{count} membre', other: '{count} membres' },
  'members.open': { one: '{count} invitation en attente', other: '{count} invitations en attente' },
  'members.member': 'Membre',
  'members.status': 'Statut',
  'members.actions': 'Actions',
  'members.status.ACTIVE': 'Actif',
  'members.status.INVITED': 'Invité',
  'members.you': 'Vous',
  'members.role': 'Rôle',
  'members.role.viewer': 'Consultation',
  'members.role.preparer': 'Saisie',
  'members.role.approver': 'Approbation',
  'members.role.preparerApprover': 'Saisie et approbation',
  'members.role.admin': 'Administration',
  'members.may.viewer': 'Voit les paiements et les comptes ; ne modifie rien.',
  'members.may.preparer': 'Saisit les paiements et les soumet à approbation.',
  'members.may.approver': 'Approuve ou refuse les paiements.',
  'members.may.preparerApprover': 'Fait les deux ; quand il faut deux personnes, jamais pour le même paiement.',
  'members.may.admin': 'Fait tout cela et gère les comptes, les membres et les paramètres.',
  'members.alone':
    'Vous êtes le seul membre. Quand il faut deux personnes, une autre doit approuver ce que vous saisissez.',
  'members.more': 'Afficher plus',
  'members.unreadable': {
    one: '{count} membre n’a pas pu être lu et n’apparaît pas.',
    other: '{count} membres n’ont pas pu être lus et n’apparaissent pas.',
  },
  'members.denied.title': 'Les administrateurs gèrent les membres',
  'members.denied.text':
    'Un administrateur de {company} peut inviter et retirer des membres, et vous en donner le droit.',
  'members.invite': 'Inviter un membre',
  'members.inviteHint': 'L’invitation part par e-mail et reste valable 7 jours.',
  'members.email': 'Adresse e-mail',
  'members.email.missing': 'Saisissez une adresse e-mail.',
  'members.email.wrong': 'Ce n’est pas une adresse e-mail. Modèle : nom@entreprise.example.',
  'members.email.member': 'Cette personne est déjà membre.',
  'members.send': 'Envoyer l’invitation',
  'members.sending': 'Envoi…',
  'members.sent': 'Invitation envoyée.',
  'members.sendAgain': 'Renvoyer',
  'members.sentAgain': 'Invitation renvoyée. Le lien de l’e-mail précédent n’est plus valable.',
  'members.checking': 'On ne sait pas encore si l’invitation est partie. Vérification…',
  'members.unknown':
    'On ne sait pas si l’invitation est partie : aucune réponse. Réessayez ; rien n’est envoyé deux fois.',
  'members.tooSoon': {
    one: 'Non envoyée : trop tôt après le dernier e-mail. Réessayez dans {count} minute.',
    other: 'Non envoyée : trop tôt après le dernier e-mail. Réessayez dans {count} minutes.',
  },
  'members.throttled':
    'Non envoyée : trop d’invitations sont parties ou attendent une réponse. Retirez-en ou réessayez plus tard.',
  'members.noMail':
    'Non envoyée : l’envoi d’e-mails n’est pas configuré ici. La personne qui exploite l’application peut le faire.',
  'members.change': 'Changer le rôle',
  'members.changeTitle': 'Changer le rôle de {name}',
  'members.demoteSelf':
    'C’est vous : vous ne pourrez plus ouvrir cette page, et seul un autre administrateur pourra revenir en arrière.',
  'members.changed': 'Modifié entre-temps par quelqu’un d’autre. Rôle actuel de {name} : {role}.',
  'members.lastAdmin': 'C’est le dernier administrateur. Donnez d’abord ce rôle à une autre personne.',
  'members.beingAccepted': 'Cette invitation est en cours d’acceptation. Revenez dans un instant.',
  'members.gone': 'Quelqu’un d’autre a retiré {name} entre-temps.',
  'members.remove': 'Retirer',
  'members.removed': 'Retiré.',
  'members.removeTitle': 'Retirer {name} ?',
  'members.removeOut': 'La personne est déconnectée partout immédiatement et ne peut plus se connecter.',
  'members.removeStay': 'Les paiements enregistrés restent tels quels.',
  'members.removeUnsent':
    'Les paiements non encore envoyés depuis les appareils de cette personne ne le seront jamais.',
  'members.removeSelf':
    'C’est vous : vous êtes déconnecté immédiatement et ne revenez que par une nouvelle invitation.',
  'members.withdraw': 'Annuler l’invitation',
  'members.withdrawTitle': 'Annuler l’invitation de {name} ?',
  'members.withdrawText': 'Le lien de l’e-mail ne sera plus valable. Vous pourrez inviter cette personne à nouveau.',
  'members.withdrawn': 'Invitation annulée.',
};
