import type { Translation } from '@remit-elements/element-kit';
import type { BulkRunWords } from '../translated.js';

/** French: what becomes of many payments, as they are changed. */
export const words: Translation<BulkRunWords, 'fr'> = {
  'bulk.running.submit': { one: 'Soumission de {count} paiement', other: 'Soumission de {count} paiements' },
  'bulk.running.approve': { one: 'Approbation de {count} paiement', other: 'Approbation de {count} paiements' },
  'bulk.running.reject': { one: 'Refus de {count} paiement', other: 'Refus de {count} paiements' },
  'bulk.running.delete': { one: 'Suppression de {count} paiement', other: 'Suppression de {count} paiements' },
  'bulk.running.restore': { one: 'Restauration de {count} paiement', other: 'Restauration de {count} paiements' },
  'bulk.done.late': {
    one: 'Arrêt trop tardif : {count} paiement était déjà envoyé et a été traité.',
    other: 'Arrêt trop tardif : {count} paiements étaient déjà envoyés et ont été traités.',
  },
  'bulk.done.submit': {
    one: '{count} paiement soumis à approbation.',
    other: '{count} paiements soumis à approbation.',
  },
  'bulk.done.approve': { one: '{count} paiement approuvé.', other: '{count} paiements approuvés.' },
  'bulk.done.reject': { one: '{count} paiement refusé.', other: '{count} paiements refusés.' },
  'bulk.done.delete': { one: '{count} paiement supprimé.', other: '{count} paiements supprimés.' },
  'bulk.done.restore': { one: '{count} paiement restauré.', other: '{count} paiements restaurés.' },
  'bulk.result.submit': '{count} sur {total} soumis à approbation',
  'bulk.result.approve': '{count} sur {total} approuvés',
  'bulk.result.reject': '{count} sur {total} refusés',
  'bulk.result.delete': '{count} sur {total} supprimés',
  'bulk.result.restore': '{count} sur {total} restaurés',
};
