import type { Day } from './start-figures.js';
import type { Sum } from './totals.js';

/** What leaves in one currency on one day. */
export interface OutflowDay {
  readonly date: string;
  readonly count: number;
  readonly amountMinor: number;
  /** Of it, what is confirmed, or sent to the bank already. */
  readonly confirmedMinor: number;
}

/** One currency's outflow, day by day. */
export function outflowIn(currency: string, days: readonly Day[]): readonly OutflowDay[] {
  return days.map(({ date, totals }) => {
    const own = totals.filter((total) => total.currency === currency);
    const sent = own.filter(({ status }) => status === 'CONFIRMED' || status === 'EXPORTED');
    return {
      date,
      count: own.reduce((count, total) => count + total.count, 0),
      amountMinor: amountOf(own),
      confirmedMinor: amountOf(sent),
    };
  });
}

/** The next round figure, half of which is round as well: the top of the scale. */
export function scaleTop(mostMinor: number): number {
  if (mostMinor <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(mostMinor));
  const step = [1, 2, 4, 5, 6, 8, 10].find((each) => each * power >= mostMinor) ?? 10;
  return step * power;
}

function amountOf(totals: readonly Pick<Sum, 'amountMinor'>[]): number {
  return totals.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
