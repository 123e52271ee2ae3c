import { ApiError } from '@remit-elements/auth-core';
import { integerField, isFields, readableRows, textField } from '@remit-elements/auth-core/gateways.js';
import type { AccountOutflow, CurrencyOutflow, OutflowSum } from '../model/account-outflow.js';

/** What becomes of a payment's status here; the words are the API's. */
const PARTS = { UNCONFIRMED: 'unconfirmed', PENDING_APPROVAL: 'pending', CONFIRMED: 'confirmed' } as const;

/** The statuses of payments that are to leave. */
export const LEAVING_STATUSES = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

interface Total extends OutflowSum {
  readonly currency: string;
  readonly part: Exclude<keyof CurrencyOutflow, 'currency'>;
}

const NONE: OutflowSum = { count: 0, amountMinor: 0 };

/**
 * Reads totals of payments by currency and status as one account's outflow. A total that cannot be read makes it truncated:
 * nobody is to take a part for the whole.
 */
export function decodeOutflow(value: unknown, accountId: string): AccountOutflow {
  if (!isFields(value) || !Array.isArray(value['totals'])) throw new ApiError('MalformedAnswer', 'No totals');
  const rows: readonly unknown[] = value['totals'];
  const totals = readableRows(rows, decodeTotal);
  const byCurrency = new Map<string, CurrencyOutflow>();
  for (const { currency, part, count, amountMinor } of totals) {
    const outflow = byCurrency.get(currency) ?? { currency, unconfirmed: NONE, pending: NONE, confirmed: NONE };
    byCurrency.set(currency, { ...outflow, [part]: { count, amountMinor } });
  }
  const currencies = [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { accountId, currencies, truncated: value['truncated'] !== false || totals.length < rows.length };
}

function decodeTotal(value: unknown): Total {
  const total = isFields(value) ? value : {};
  const status = LEAVING_STATUSES.find((known) => known === total['status']);
  if (!status) throw new ApiError('MalformedAnswer', 'No status that was asked for');
  return {
    currency: textField(total, 'currency'),
    part: PARTS[status],
    count: integerField(total, 'count'),
    amountMinor: integerField(total, 'amountMinor'),
  };
}
