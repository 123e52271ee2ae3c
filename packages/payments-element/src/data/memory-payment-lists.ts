import { ApiError } from '@remit-elements/auth-core';
import { filterViolations } from '../model/filter-rules.js';
import { comparePlaces, NEWEST_FIRST, placeOf } from '../model/payment-order.js';
import type { Payment, PaymentStatus } from '../model/payment.js';
import {
  matchesFilter,
  type DuplicateQuery,
  type PaymentFilter,
  type PaymentSort,
  type PaymentTotal,
} from '../model/payment-query.js';
import { duplicateViolations, FACTS, listViolations, refuse } from './command-rules.js';
import type { PaymentListQuery, PaymentPage, PaymentTotals } from './payments-gateway.js';

const MOST_DUPLICATES = 10;
const WINDOW_MS = 30 * 24 * 60 * 60 * 1_000;
/** What an export writes for a payment without an end-to-end id (ISO 20022): payments are not alike by it. */
const NO_END_TO_END_ID = 'NOTPROVIDED';

/** A tenant's rows in an order. */
export type Ordered = (sort: PaymentSort) => readonly Payment[];

/** One page of a tenant's rows. A page token names the order and the last row, so that it holds while others come and go. */
export function pageOf(rows: Ordered, query: PaymentListQuery): PaymentPage {
  const { limit, filter = {}, sort = NEWEST_FIRST, nextToken } = query;
  refuse(listViolations(query));
  const after = placeIn(nextToken, sort);
  const listed = rows(sort);
  const items: Payment[] = [];
  let index = after === undefined ? 0 : firstBehind(listed, after, sort);
  for (; index < listed.length && items.length <= limit; index += 1) {
    const row = listed[index];
    if (row && matchesFilter(row, filter)) items.push(row);
  }
  const hasMore = items.length > limit;
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown, ...(last && hasMore && { nextToken: tokenOf(last, sort) }) };
}

/** Where the rows behind a place begin. */
function firstBehind(rows: readonly Payment[], after: string, sort: PaymentSort): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && isBehind(row, after, sort)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows in an order. */
export function inOrder(rows: readonly Payment[], { field, direction }: PaymentSort): readonly Payment[] {
  const places = new Map(rows.map((row) => [row, placeOf(row, field)]));
  const sign = direction === 'ASC' ? 1 : -1;
  return [...rows].sort((a, b) => sign * comparePlaces(places.get(a) ?? '', places.get(b) ?? ''));
}

/** Sums by currency and status. @param most How many rows are counted at most, the newest first. */
export function totalsOf(rows: Ordered, filter: PaymentFilter, most: number): PaymentTotals {
  refuse(filterViolations(filter, FACTS));
  const listed = rows(NEWEST_FIRST).filter((row) => matchesFilter(row, filter));
  const sums = new Map<string, PaymentTotal>();
  for (const { currency, status, amountMinor } of listed.slice(0, most)) {
    if (status === 'UNKNOWN') continue;
    const key = `${currency}#${status}`;
    const sum = sums.get(key) ?? nothing(currency, status);
    sums.set(key, { ...sum, count: sum.count + 1, amountMinor: sum.amountMinor + amountMinor });
  }
  const keys = [...sums.keys()].sort();
  return { totals: keys.flatMap((key) => sums.get(key) ?? []), truncated: listed.length > most };
}

/** Rows of the last 30 days that look like the one asked for, newest first. */
export function duplicatesOf(rows: readonly Payment[], input: DuplicateQuery, nowMs: number): readonly Payment[] {
  refuse(duplicateViolations(input));
  const since = new Date(nowMs - WINDOW_MS).toISOString();
  const { creditorIban, amountMinor, currency, endToEndId, excludeId } = input;
  const hasId = endToEndId !== undefined && endToEndId.trim() !== '' && endToEndId !== NO_END_TO_END_ID;
  const alike = inOrder(rows, NEWEST_FIRST).filter((row) => {
    if (row.id === excludeId || (row.createdAt ?? '') < since) return false;
    if (hasId && row.endToEndId === endToEndId) return true;
    return row.creditorIban === creditorIban && row.amountMinor === amountMinor && row.currency === currency;
  });
  return alike.slice(0, MOST_DUPLICATES);
}

function nothing(currency: string, status: PaymentStatus): PaymentTotal {
  return { currency, status, count: 0, amountMinor: 0 };
}

function isBehind(row: Payment, after: string, { field, direction }: PaymentSort): boolean {
  const order = comparePlaces(placeOf(row, field), after);
  return direction === 'ASC' ? order > 0 : order < 0;
}

function tokenOf(last: Payment, sort: PaymentSort): string {
  return encodeURIComponent(`${sort.field}/${sort.direction}/${placeOf(last, sort.field)}`);
}

function placeIn(token: string | undefined, sort: PaymentSort): string | undefined {
  if (token === undefined) return undefined;
  const begin = encodeURIComponent(`${sort.field}/${sort.direction}/`);
  try {
    if (token.startsWith(begin)) return decodeURIComponent(token.slice(begin.length));
  } catch {
    // No token of ours: told below.
  }
  throw new ApiError('ValidationError', 'nextToken', { violations: [{ field: 'nextToken', rule: 'format' }] });
}
