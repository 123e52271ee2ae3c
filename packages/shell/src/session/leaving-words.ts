import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import { words } from '../strings/en.js';

const text = words.leaving;

const KINDS = ['notSent', 'unknown', 'refused', 'drafts'] as const;

/** The question before a sign-out, true for each kind of what would be lost. */
export function leavingWords(kept: KeptCounts): { readonly title: string; readonly text: string } {
  const kinds = KINDS.filter((kind) => kept[kind] > 0);
  const counts = kinds.map((kind, index) => text.counts[kind](kept[kind], index === 0));
  return { title: text.title(counts.join(', ')), text: kinds.map((kind) => text.consequences[kind]).join(' ') };
}
