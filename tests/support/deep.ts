/** The deep tier runs the same tests at full length. */
export const isDeep = process.env['REMIT_DEEP'] === '1';

/** How many: the first in the quick tier, the second in the deep one. */
export function howMany(quick: number, deep: number): number {
  return isDeep ? deep : quick;
}
