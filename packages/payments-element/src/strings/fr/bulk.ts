import type { Translation } from '@remit-elements/element-kit';
import type { BulkWords } from '../translated.js';

/** French: what is asked before many payments are changed at once, and what is offered. */
export const words: Translation<BulkWords, 'fr'> = {
  'bulk.none.submit': 'Aucun de ces paiements ne peut être soumis à approbation',
  'bulk.none.approve': 'Vous ne pouvez approuver aucun de ces paiements',
  'bulk.none.reject': 'Vous ne pouvez refuser aucun de ces paiements',
  'bulk.none.delete': 'Aucun de ces paiements ne peut être supprimé',
  'bulk.question.submit': {
    one: 'Soumettre {count} paiement à approbation ?',
    other: 'Soumettre {count} paiements à approbation ?',
  },
  'bulk.question.approve': { one: 'Approuver {count} paiement ?', other: 'Approuver {count} paiements ?' },
  'bulk.question.reject': { one: 'Refuser {count} paiement ?', other: 'Refuser {count} paiements ?' },
  'bulk.question.delete': { one: 'Supprimer {count} paiement ?', other: 'Supprimer {count} paiements ?' },
  'bulk.go.submit': {
    one: 'Soumettre {count} paiement à approbation',
    other: 'Soumettre {count} paiements à approbation',
  },
  'bulk.go.approve': { one: 'Approuver {count} paiement', other: 'Approuver {count} paiements' },
  'bulk.go.reject': { one: 'Refuser {count} paiement', other: 'Refuser {count} paiements' },
  'bulk.go.delete': { one: 'Supprimer {count} paiement', other: 'Supprimer {count} paiements' },
  'bulk.able.submit': {
    one: '{count} sur {total} peut être soumis à approbation.',
    other: '{count} sur {total} peuvent être soumis à approbation.',
  },
  'bulk.able.approve': {
    one: '{count} sur {total} peut être approuvé.',
    other: '{count} sur {total} peuvent être approuvés.',
  },
  'bulk.able.reject': {
    one: '{count} sur {total} peut être refusé.',
    other: '{count} sur {total} peuvent être refusés.',
  },
  'bulk.able.delete': {
    one: '{count} sur {total} peut être supprimé.',
    other: '{count} sur {total} peuvent être supprimés.',
  },
  'bulk.unable': { one: '{count} ne le peut pas :', other: '{count} ne le peuvent pas :' },
  'bulk.why.fourEyes': {
    one: '{count} saisi ou soumis par vous-même',
    other: '{count} saisis ou soumis par vous-même',
  },
  'bulk.why.submit': { one: '{count} déjà soumis ou refusé', other: '{count} déjà soumis ou refusés' },
  'bulk.why.decide': { one: '{count} n’attend pas d’approbation', other: '{count} n’attendent pas d’approbation' },
  'bulk.why.delete': {
    one: '{count} au statut autre que « Non confirmé » ou « Refusé »',
    other: '{count} au statut autre que « Non confirmé » ou « Refusé »',
  },
  'bulk.why.role': { one: '{count} non permis par votre rôle', other: '{count} non permis par votre rôle' },
  'bulk.why.gone': { one: '{count} n’existe plus', other: '{count} n’existent plus' },
  'bulk.why.unread': { one: '{count} n’a pas pu être lu', other: '{count} n’ont pas pu être lus' },
  'bulk.sum': { one: '{count} paiement', other: '{count} paiements' },
  'bulk.past': {
    one: 'La date d’exécution de {count} paiement est passée.',
    other: 'La date d’exécution de {count} paiements est passée.',
  },
  'bulk.bankDay': {
    one: 'À la date d’exécution de {count} paiement, les banques sont fermées ; il est exécuté le jour ouvré suivant.',
    other:
      'À la date d’exécution de {count} paiements, les banques sont fermées ; ils sont exécutés le jour ouvré suivant.',
  },
  'bulk.single': {
    one: 'Vous en avez vous-même saisi ou soumis {count}. Votre entreprise l’autorise ; l’historique en gardera la trace.',
    other:
      'Vous en avez vous-même saisi ou soumis {count}. Votre entreprise l’autorise ; l’historique en gardera la trace.',
  },
  'bulk.changed': {
    one: '{count} a été modifié entre-temps. Vérifiez-le avant de continuer.',
    other: '{count} ont été modifiés entre-temps. Vérifiez-les avant de continuer.',
  },
  'bulk.show': { one: 'Afficher le paiement', other: 'Afficher les {count} paiements' },
  'bulk.more': { one: 'et {count} autre', other: 'et {count} autres' },
  'bulk.approveText': 'Une approbation est définitive.',
  'bulk.deleteText': {
    one: 'Il disparaît de la liste pour toutes les personnes de votre entreprise.',
    other: 'Ils disparaissent de la liste pour toutes les personnes de votre entreprise.',
  },
  'bulk.reasonHint': {
    one: 'Toutes les personnes de votre entreprise qui voient le paiement peuvent le lire.',
    other: 'Il vaut pour tous. Toutes les personnes de votre entreprise qui voient les paiements peuvent le lire.',
  },
  'bulk.reading': 'Lecture des paiements sélectionnés',
  'bulk.progress': '{done} sur {total}',
  'bulk.goesOn': 'Vous pouvez fermer cette fenêtre. Le traitement continue.',
  'bulk.waiting': 'En attente du serveur. Le traitement reprendra de lui-même.',
  'bulk.offline': 'Vous êtes hors ligne. Le traitement reprendra à votre reconnexion.',
  'bulk.stopping': 'Arrêt en cours. Les envois déjà partis se terminent.',
  'bulk.stop': 'Arrêter',
  'bulk.failed': { one: '{count} à vérifier.', other: '{count} à vérifier.' },
  'bulk.failedText': { one: 'Il reste sélectionné.', other: 'Ils restent sélectionnés.' },
  'bulk.unsent': {
    one: '{count} n’a pas été envoyé, car vous avez arrêté le traitement.',
    other: '{count} n’ont pas été envoyés, car vous avez arrêté le traitement.',
  },
  'bulk.unsure': 'On ne sait pas si l’enregistrement a eu lieu. Consultez le paiement avant de réessayer.',
  'bulk.page': 'Cette page a bloqué l’opération. Rien n’a été envoyé.',
  'bulk.retry': 'Réessayer les échecs',
  'bulk.rest': 'Envoyer le reste',
  'bulk.look': 'Afficher',
  'selected.submit': 'Soumettre à approbation',
  'selected.approve': 'Approuver',
  'selected.reject': 'Refuser',
  'selected.delete': 'Supprimer',
  'selected.export': 'Exporter',
};
