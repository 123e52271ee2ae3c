import { formatDate, formatMoney, intl, isCurrency } from '@remit-elements/element-kit';
import type { PaymentFilter } from '../../../model/payment-query.js';
import { UNSENT, without, type PaymentsViewState } from '../../../model/view-state.js';
import type { ToolsContext } from './tools-host.js';

/** One thing that the list is filtered by, in words, and the view without it. */
export interface FilterChip {
  readonly key: string;
  readonly text: string;
  readonly without: PaymentsViewState;
}

export interface ChipsContext extends Pick<ToolsContext, 't'> {
  readonly locale: string;
  /** An account's name, or what to say in its place. */
  accountText(id: string): string;
}

/** What a view is filtered by. */
export function filterChips(view: PaymentsViewState, context: ChipsContext): readonly FilterChip[] {
  const { filter = {} } = view;
  const { t } = context;
  const chips: readonly (FilterChip | undefined)[] = [
    filter.text === undefined ? undefined : chip('text', filter.text, ['text']),
    filter.status && chip('status', statusText(filter.status, context), ['status']),
    dueChip(),
    amountChip(),
    filter.currency === undefined ? undefined : chip('currency', filter.currency, ['currency', ...AMOUNT]),
    filter.debtorAccountId === undefined
      ? undefined
      : chip('account', context.accountText(filter.debtorAccountId), ['debtorAccountId']),
  ];
  return chips.filter((each) => each !== undefined);

  function chip(
    key: 'text' | 'status' | 'due' | 'amount' | 'currency' | 'account',
    value: string,
    parts: Parts,
  ): FilterChip {
    return { key, text: t(`chips.${key}`, { value }), without: withoutParts(view, parts) };
  }

  function dueChip(): FilterChip | undefined {
    const value = view.due ? begunSmall(t(`due.${view.due}`), context.locale) : rangeText(filter, context, DAYS);
    return value === undefined ? undefined : chip('due', value, DAYS);
  }

  function amountChip(): FilterChip | undefined {
    const value = rangeText(filter, context, AMOUNT);
    return value === undefined ? undefined : chip('amount', value, AMOUNT);
  }
}

type Parts = readonly (keyof PaymentFilter)[];
const DAYS = ['executionDateFrom', 'executionDateTo'] as const;
const AMOUNT = ['amountMinorFrom', 'amountMinorTo'] as const;

function withoutParts(view: PaymentsViewState, parts: Parts): PaymentsViewState {
  const { due } = view;
  // What is overdue brings its statuses along: without them it is only days.
  const keepsDue = due && !parts.includes('executionDateFrom') && !(due === 'overdue' && parts.includes('status'));
  const filter = without<PaymentFilter, keyof PaymentFilter>(view.filter ?? {}, ...parts);
  return { ...without(view, 'due'), ...(keepsDue && { due }), filter };
}

function statusText(statuses: NonNullable<PaymentFilter['status']>, { t, locale }: ChipsContext): string {
  const isUnsent = statuses.length === UNSENT.length && UNSENT.every((status) => statuses.includes(status));
  if (isUnsent) return t('chips.unsent');
  const names = statuses.map((status) => begunSmall(t(`status.${status}`), locale));
  return intl('list', locale, { type: 'disjunction' }).format(names);
}

/** As it stands within a line. No more than its first letter: in German other words keep their capitals. */
function begunSmall(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1);
}

function rangeText(
  filter: PaymentFilter,
  { t, locale }: ChipsContext,
  [first, last]: typeof DAYS | typeof AMOUNT,
): string | undefined {
  const written = (value: string | number | undefined): string | undefined => {
    if (value === undefined) return undefined;
    if (typeof value === 'string') return formatDate(value, locale);
    const { currency = '' } = filter;
    return isCurrency(currency) && Number.isSafeInteger(value) ? formatMoney(value, currency, locale) : String(value);
  };
  const [from, to] = [written(filter[first]), written(filter[last])];
  if (from !== undefined && to !== undefined) return from === to ? from : t('chips.between', { from, to });
  if (from !== undefined) return t('chips.from', { from });
  return to === undefined ? undefined : t('chips.to', { to });
}
