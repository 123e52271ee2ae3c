import type { KeptCounts } from '@remit-elements/payments-element/kept.js';
import type { Translate } from '../strings/speech.js';

const KINDS = ['notSent', 'unknown', 'refused', 'drafts'] as const;

/** What becomes of what is kept when its person signs out: a sentence for each kind of which there is something. */
export function leavingLines(kept: KeptCounts, t: Translate): readonly string[] {
  return KINDS.filter((kind) => kept[kind] > 0).map((kind) => t(`leaving.${kind}`, { count: kept[kind] }));
}
