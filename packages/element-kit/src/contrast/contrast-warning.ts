import type { MeasuredPair } from './measure-contrast.js';

/** How many pairs one warning names. */
const MOST = 6;

const line = ({ front, ground, ratio, needed }: MeasuredPair): string =>
  ratio === 0
    ? `--remit-${front} on --remit-${ground}: one of the two is no colour`
    : `--remit-${front} on --remit-${ground}: ${ratio.toFixed(2)}:1, needs ${String(needed)}:1`;

/** What a developer is told of colours that cannot be told apart; nothing where all can. Names no value but ratios. */
export function contrastWarning(pairs: readonly MeasuredPair[], scheme: string): string | undefined {
  const poor = pairs.filter(({ isEnough }) => !isEnough);
  if (poor.length === 0) return undefined;
  const more = poor.length > MOST ? [`and ${String(poor.length - MOST)} more`] : [];
  return [`colours are hard to tell apart in the ${scheme} scheme:`, ...poor.slice(0, MOST).map(line), ...more].join(
    '\n  ',
  );
}
