import { integerField, optionalText, ownRow, textField } from '@remit-elements/auth-core/gateways.js';
import { PAYMENT_STATUSES, type Payment } from '../model/payment.js';
import { REQUIRED_TEXTS, ROW_TEXTS } from './payment-fields.js';

/**
 * Reads what a list shows of a payment. Fields and enum values of a newer server are passed over, not refused.
 * @throws {ApiError} `TenantMismatch` for a row of another tenant; `MalformedAnswer` when what every payment has is missing.
 */
export function decodeRow(value: unknown, tenantId: string): Payment {
  const row = ownRow(value, tenantId);
  const payment: Record<string, unknown> = {
    tenantId,
    version: integerField(row, 'version'),
    status: PAYMENT_STATUSES.find((known) => known === row['status']) ?? 'UNKNOWN',
    amountMinor: integerField(row, 'amountMinor'),
  };
  for (const name of REQUIRED_TEXTS.split(' ')) payment[name] = textField(row, name);
  // Each of them was read by its name and kind, which is what a payment is.
  return { ...payment, ...optionalTexts(row, ROW_TEXTS) } as unknown as Payment;
}

/** Those of the named fields that hold a text. */
export function optionalTexts(row: Readonly<Record<string, unknown>>, names: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names.split(' ')) {
    const value = optionalText(row, name);
    if (value) found[name] = value;
  }
  return found;
}
