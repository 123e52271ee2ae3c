import { formatAmount } from '@remit-elements/element-kit';
import { parseMoney } from '@remit-elements/element-kit/reading.js';
import { DUE_PERIODS } from '../../../model/due-period.js';
import { NEWEST_FIRST } from '../../../model/payment-order.js';
import { PAYMENT_STATUSES, type PaymentStatus } from '../../../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../../../model/payment-query.js';
import { without, type PaymentsViewState } from '../../../model/view-state.js';
import { SORT_ORDERS } from './sort-head.template.js';

/** What stands in the fields of the filters. */
export interface FilterTexts {
  readonly status: readonly PaymentStatus[];
  /** A period, `range`, or empty for any day. */
  readonly due: string;
  readonly from: string;
  readonly to: string;
  readonly least: string;
  readonly most: string;
  readonly currency: string;
  readonly account: string;
  readonly sort: string;
}

export type FilterProblem = 'date' | 'dateRange' | 'amount' | 'amountRange' | 'currency';
export type FilterProblems = Partial<Record<keyof FilterTexts, FilterProblem>>;

export function sortKey({ field, direction }: PaymentSort): `${PaymentSort['field']}.${PaymentSort['direction']}` {
  return `${field}.${direction}`;
}

/** A view as the fields show it. */
export function textsOf({ filter = {}, due, sort = NEWEST_FIRST }: PaymentsViewState, locale: string): FilterTexts {
  const amount = (amountMinor: number | undefined): string =>
    amountMinor === undefined || !filter.currency ? '' : formatAmount(amountMinor, filter.currency, locale);
  const hasDays = filter.executionDateFrom !== undefined || filter.executionDateTo !== undefined;
  return {
    status: filter.status ?? [],
    due: due ?? (hasDays ? 'range' : ''),
    from: filter.executionDateFrom ?? '',
    to: filter.executionDateTo ?? '',
    least: amount(filter.amountMinorFrom),
    most: amount(filter.amountMinorTo),
    currency: filter.currency ?? '',
    account: filter.debtorAccountId ?? '',
    sort: sortKey(sort),
  };
}

/** The view that the fields ask for, its text filter, columns and page size as they were; or what is wrong with them. */
export function readTexts(
  texts: FilterTexts,
  view: PaymentsViewState,
  locale: string,
): { readonly view?: PaymentsViewState; readonly problems?: FilterProblems } {
  const amounts = readAmounts(texts, locale);
  const isRange = texts.due === 'range';
  const problems: FilterProblems = {
    ...(isRange && texts.from && texts.to && texts.from > texts.to && { to: 'dateRange' as const }),
    ...amounts.problems,
  };
  if (Object.keys(problems).length > 0) return { problems };
  const due = DUE_PERIODS.find((period) => period === texts.due);
  const sort = SORT_ORDERS.find((order) => sortKey(order) === texts.sort);
  const filter: PaymentFilter = {
    ...(view.filter?.text !== undefined && { text: view.filter.text }),
    ...(texts.status.length > 0 && { status: PAYMENT_STATUSES.filter((status) => texts.status.includes(status)) }),
    ...(isRange && texts.from && { executionDateFrom: texts.from }),
    ...(isRange && texts.to && { executionDateTo: texts.to }),
    ...amounts.bounds,
    ...(texts.currency && { currency: texts.currency }),
    ...(texts.account && { debtorAccountId: texts.account }),
  };
  return { view: { ...without(view, 'due'), filter, ...(due && { due }), ...(sort && { sort }) } };
}

interface Amounts {
  readonly bounds: Pick<PaymentFilter, 'amountMinorFrom' | 'amountMinorTo'>;
  readonly problems: FilterProblems;
}

function readAmounts({ least, most, currency }: FilterTexts, locale: string): Amounts {
  if (!least.trim() && !most.trim()) return { bounds: {}, problems: {} };
  if (!currency) return { bounds: {}, problems: { currency: 'currency' } };
  const [from, to] = [least, most].map((text) => (text.trim() ? parseMoney(text, currency, locale) : undefined));
  const problems: FilterProblems = {
    ...(from?.problem && { least: 'amount' as const }),
    ...(to?.problem && { most: 'amount' as const }),
  };
  const amountMinorFrom = from?.amountMinor;
  const amountMinorTo = to?.amountMinor;
  if (amountMinorFrom !== undefined && amountMinorTo !== undefined && amountMinorFrom > amountMinorTo) {
    return { bounds: {}, problems: { most: 'amountRange' } };
  }
  return {
    bounds: {
      ...(amountMinorFrom !== undefined && { amountMinorFrom }),
      ...(amountMinorTo !== undefined && { amountMinorTo }),
    },
    problems,
  };
}
