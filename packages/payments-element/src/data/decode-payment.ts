import { isFields, optionalText, readableRows, textField, type Fields } from '@remit-elements/auth-core/gateways.js';
import { CHARGE_BEARERS, type FieldChange, type Payment, type PaymentEvent } from '../model/payment.js';
import { decodeRow, optionalTexts } from './decode-row.js';
import { ADDRESS_TEXTS, DETAIL_TEXTS } from './detail-fields.js';

/** Reads a whole payment out of an answer; throws as `decodeRow` does. What cannot be read of its history is left out. */
export function decodePayment(value: unknown, tenantId: string): Payment {
  const payment = decodeRow(value, tenantId);
  const row = value as Fields; // or it would not have been decoded
  const address = isFields(row['creditorAddress']) ? optionalTexts(row['creditorAddress'], ADDRESS_TEXTS) : {};
  const chargeBearer = CHARGE_BEARERS.find((known) => known === row['chargeBearer']);
  return {
    ...payment,
    ...optionalTexts(row, DETAIL_TEXTS),
    ...(Object.keys(address).length > 0 && { creditorAddress: address }),
    ...(chargeBearer && { chargeBearer }),
    ...(Array.isArray(row['history']) && { history: readableRows(row['history'], decodeEvent) }),
  };
}

function decodeEvent(value: unknown): PaymentEvent {
  const event = isFields(value) ? value : {};
  const changes: readonly unknown[] = Array.isArray(event['changes']) ? event['changes'] : [];
  return {
    action: textField(event, 'action'),
    at: textField(event, 'at'),
    by: textField(event, 'by'),
    version: Number(event['version']),
    ...optionalTexts(event, 'byName requestId'),
    changes: readableRows(changes, decodeChange),
  };
}

function decodeChange(value: unknown): FieldChange {
  const change = isFields(value) ? value : {};
  return { field: textField(change, 'field'), ...sides(change) };
}

/** A side that is missing had, or has, no value. */
function sides(change: Fields): Pick<FieldChange, 'from' | 'to'> {
  const from = optionalText(change, 'from');
  const to = optionalText(change, 'to');
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
