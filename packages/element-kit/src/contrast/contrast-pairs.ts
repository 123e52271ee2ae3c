/** Two tokens that are seen one upon the other, and how far apart WCAG 2.2 wants them. */
export interface ContrastPair {
  /** The name of a token without `--remit-`. */
  readonly front: string;
  readonly ground: string;
  /** 4.5 for text (1.4.3), 3 for lines and marks that mean something (1.4.11). */
  readonly needed: 4.5 | 3;
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const STATUSES = ['success', 'warning', 'danger', 'info'];

const pairs = (needed: 4.5 | 3, fronts: readonly string[], grounds: readonly string[]): readonly ContrastPair[] =>
  grounds.flatMap((ground) => fronts.map((front) => ({ front, ground, needed })));

/** Every pair that the elements, and what pages make of their tokens, put before a reader. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...pairs(4.5, ['text', 'text-muted', 'accent-ink', 'danger-text'], SURFACES),
  ...pairs(4.5, ['text', 'text-muted'], ['accent-surface']),
  ...pairs(4.5, ['accent-text'], ['accent']),
  ...pairs(4.5, ['surface-raised'], ['danger']),
  ...STATUSES.flatMap((status) => pairs(4.5, [`${status}-text`], [`${status}-surface`])),
  ...pairs(3, ['line-strong', 'focus', ...STATUSES], SURFACES),
  ...pairs(3, ['accent'], ['surface']),
];
