import { formatMoney, isCurrency } from '@remit-elements/element-kit';
import type { TotalsState } from '../../../controllers/totals-controller.js';
import type { PaymentTotal } from '../../../model/payment-query.js';
import type { ToolsContext } from './tools-host.js';

/** The totals of a filter as a line: how many, and how much in each currency; never one sum of several. */
export function totalsText(state: TotalsState, { t, host }: Pick<ToolsContext, 't' | 'host'>): string {
  if (state.status === 'failed') return t('totals.failed');
  if (!state.value) return state.status === 'loading' ? t('totals.loading') : '';
  const { totals, truncated } = state.value;
  const [only, ...others] = new Set(totals.map(({ status }) => status));
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const counted = t(only && others.length === 0 ? `totals.${only}` : 'totals.payments', { count });
  const sums = [...new Set(totals.map(({ currency }) => currency))].map((currency) => {
    const sum = sumOf(totals, currency);
    if (!isCurrency(currency)) return currency;
    // A sum beyond what a number holds exactly is no sum.
    const isExact = Number.isSafeInteger(sum);
    const what = formatMoney(isExact ? sum : Number.MAX_SAFE_INTEGER, currency, host.locale);
    return truncated || !isExact ? t('totals.atLeast', { what }) : what;
  });
  return [truncated ? t('totals.moreThan', { what: counted }) : counted, ...sums].join(' · ');
}

/** How many payments there are, where all of them were counted. */
export function totalOf({ status, value }: TotalsState): number | undefined {
  return status === 'ready' && value?.truncated === false
    ? value.totals.reduce((sum, { count }) => sum + count, 0)
    : undefined;
}

function sumOf(totals: readonly PaymentTotal[], currency: string): number {
  return totals.reduce((sum, total) => (total.currency === currency ? sum + total.amountMinor : sum), 0);
}
