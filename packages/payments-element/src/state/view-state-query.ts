import { isCurrency } from '@remit-elements/element-kit/fields.js';
import { DUE_PERIODS } from '../model/due-period.js';
import { filterViolations } from '../model/filter-rules.js';
import { PAYMENT_STATUSES } from '../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../model/payment-query.js';
import { isFiltered, PAGE_SIZES, PAYMENT_COLUMNS, type PaymentsViewState } from '../model/view-state.js';

const SORTS: Readonly<Record<string, PaymentSort['field']>> = {
  created: 'CREATED',
  due: 'EXECUTION_DATE',
  amount: 'AMOUNT',
  creditor: 'CREDITOR_NAME',
};
const LONGEST_LIST = 20;

/**
 * A view as the query of a URL, for a link to it. What was searched for stays out: a name or an IBAN in a URL is read by
 * every server, log and history on its way.
 */
export function viewStateToQuery(view: PaymentsViewState): URLSearchParams {
  const { filter = {}, due, sort, columns, pageSize } = view;
  const field = Object.keys(SORTS).find((name) => SORTS[name] === sort?.field);
  const entries: readonly (readonly [string, string | number | undefined])[] = [
    ['status', filter.status?.join('.').toLowerCase()],
    ['due', due],
    ['from', due ? undefined : filter.executionDateFrom],
    ['to', due ? undefined : filter.executionDateTo],
    ['currency', filter.currency],
    ['min', filter.amountMinorFrom],
    ['max', filter.amountMinorTo],
    ['account', filter.debtorAccountId],
    ['sort', sort && field && (sort.direction === 'DESC' ? `-${field}` : field)],
    ['columns', columns?.join('.')],
    ['size', pageSize],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of entries) if (value !== undefined && value !== '') query.set(name, String(value));
  return query;
}

/**
 * A view out of the query of a URL. Whoever wrote the URL is not trusted: what is not one of ours, or would be refused, is
 * left out; nothing throws.
 */
export function viewStateFromQuery(query: URLSearchParams | string): PaymentsViewState {
  const given = typeof query === 'string' ? new URLSearchParams(query) : query;
  const filter = filterFrom(given);
  const due = DUE_PERIODS.find((period) => period === given.get('due'));
  const sort = sortFrom(given.get('sort') ?? '');
  const columns = unique(listed(given, 'columns').flatMap((name) => PAYMENT_COLUMNS.find((one) => one === name) ?? []));
  const pageSize = PAGE_SIZES.find((size) => String(size) === given.get('size'));
  return {
    ...(isFiltered(filter) && { filter }),
    ...(due && { due }),
    ...(sort && { sort }),
    ...(columns.length > 0 && { columns }),
    ...(pageSize && { pageSize }),
  };
}

/** What the URL gives, without whatever the server would refuse. */
function filterFrom(query: URLSearchParams): PaymentFilter {
  const status = unique(
    listed(query, 'status').flatMap((name) => PAYMENT_STATUSES.find((one) => one.toLowerCase() === name) ?? []),
  );
  const given: PaymentFilter = {
    ...(status.length > 0 && { status }),
    ...part('debtorAccountId', query.get('account')),
    ...part('executionDateFrom', query.get('from')),
    ...part('executionDateTo', query.get('to')),
    ...part('currency', query.get('currency')),
    ...part('amountMinorFrom', amountFrom(query, 'min')),
    ...part('amountMinorTo', amountFrom(query, 'max')),
  };
  return withoutRefused(given);
}

function withoutRefused(filter: PaymentFilter): PaymentFilter {
  const refused = new Set(filterViolations(filter, { isCurrency }).map(({ field }) => field));
  if (refused.size === 0) return filter;
  // Amounts without a currency that they are in cannot be compared: they go with it.
  const amounts = refused.has('filter.currency') ? ['filter.amountMinorFrom', 'filter.amountMinorTo'] : [];
  const kept = Object.entries(filter).filter(
    ([name]) => !amounts.includes(`filter.${name}`) && !refused.has(`filter.${name as keyof PaymentFilter}`),
  );
  return withoutRefused(Object.fromEntries(kept));
}

function part<N extends keyof PaymentFilter>(name: N, value: PaymentFilter[N] | null): Partial<PaymentFilter> {
  return value === null || value === undefined || value === '' ? {} : { [name]: value };
}

function sortFrom(text: string): PaymentSort | undefined {
  const name = text.replace(/^-/, '');
  const field = Object.hasOwn(SORTS, name) ? SORTS[name] : undefined;
  return field && { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' };
}

function listed(query: URLSearchParams, name: string): readonly string[] {
  return (query.get(name) ?? '').slice(0, 400).split('.', LONGEST_LIST);
}

function amountFrom(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  const amountMinor = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(amountMinor) ? amountMinor : undefined;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
