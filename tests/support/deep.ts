/** The deep tier runs the same tests at full length. */
export const isDeep = process.env['REMIT_DEEP'] === '1';

/** In the deep tier all; in the quick one each sixth, so that up to six suites share them. */
export function share<T>(items: readonly T[], from: 0 | 1 | 2 | 3 | 4 | 5): readonly T[] {
  return isDeep ? items : items.filter((_, index) => index % 6 === from);
}

/** How many: the first in the quick tier, the second in the deep one. */
export function howMany(quick: number, deep: number): number {
  return isDeep ? deep : quick;
}
