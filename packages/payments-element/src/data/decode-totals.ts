import { ApiError } from '@remit-elements/auth-core';
import { integerField, isFields, readableRows, textField } from '@remit-elements/auth-core/gateways.js';
import { PAYMENT_STATUSES } from '../model/payment.js';
import type { PaymentTotal } from '../model/payment-query.js';
import type { PaymentTotals } from './payments-gateway.js';

/**
 * Reads totals out of an answer. A total that cannot be read, as one of a newer server's status, makes them truncated:
 * nobody is to take a part for the whole.
 */
export function decodeTotals(value: unknown): PaymentTotals {
  if (!isFields(value) || !Array.isArray(value['totals'])) throw new ApiError('MalformedAnswer', 'No totals');
  const rows: readonly unknown[] = value['totals'];
  const totals = readableRows(rows, decodeTotal);
  return { totals, truncated: value['truncated'] !== false || totals.length < rows.length };
}

function decodeTotal(value: unknown): PaymentTotal {
  const total = isFields(value) ? value : {};
  const status = PAYMENT_STATUSES.find((known) => known === total['status']);
  if (!status) throw new ApiError('MalformedAnswer', 'No status that is known');
  return {
    currency: textField(total, 'currency'),
    status,
    count: integerField(total, 'count'),
    amountMinor: integerField(total, 'amountMinor'),
  };
}
