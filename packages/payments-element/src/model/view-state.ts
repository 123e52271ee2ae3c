import type { PaymentStatus } from './payment.js';
import type { PaymentFilter, PaymentSort, PaymentSortField } from './payment-query.js';

/** What a column can show; the first five are shown where none are chosen. */
export const PAYMENT_COLUMNS = [
  'creditor',
  'requestedExecutionDate',
  'reference',
  'status',
  'amount',
  'account',
  'createdAt',
] as const;
export type PaymentColumn = (typeof PAYMENT_COLUMNS)[number];

/** Days by where they lie from today; a kept view of them shows other days tomorrow. */
export type DuePeriod = 'today' | 'week' | 'next7' | 'month' | 'lastMonth' | 'overdue';

export type PageSize = 10 | 25 | 50 | 100;

/** What a list shows, as plain data that can be kept and given back. */
export interface PaymentsViewState {
  readonly filter?: PaymentFilter;
  /** Of the filter's execution dates, when they are meant from today: they are told anew each day. */
  readonly due?: DuePeriod;
  /** Newest first where none is given. */
  readonly sort?: PaymentSort;
  readonly columns?: readonly PaymentColumn[];
  readonly pageSize?: PageSize;
}

/** A view with the name that its reader gave it. */
export interface SavedView {
  readonly name: string;
  readonly viewState: PaymentsViewState;
}

/** The columns of a list where none are chosen. */
export const DEFAULT_COLUMNS: readonly PaymentColumn[] = PAYMENT_COLUMNS.slice(0, 5);

export const PAGE_SIZES: readonly PageSize[] = [10, 25, 50, 100];

/** The column whose head sorts by a field. */
export const SORT_COLUMNS: Readonly<Partial<Record<PaymentColumn, PaymentSortField>>> = {
  creditor: 'CREDITOR_NAME',
  requestedExecutionDate: 'EXECUTION_DATE',
  amount: 'AMOUNT',
  createdAt: 'CREATED',
};

/** The statuses that something is still to be done about: what is overdue has one of them. */
export const UNSENT: readonly PaymentStatus[] = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'REJECTED'];

/** Whether anything narrows the list. */
export function isFiltered(filter: PaymentFilter | undefined): boolean {
  return Object.values(filter ?? {}).some((part) => part !== undefined);
}

/** A copy without some of its parts. */
export function without<T extends object, N extends keyof T>(value: T, ...names: readonly N[]): Omit<T, N> {
  const kept = Object.entries(value).filter(([name]) => !names.includes(name as N));
  return Object.fromEntries(kept) as Omit<T, N>;
}
