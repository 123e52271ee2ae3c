import type { Payment, PostalAddress } from './payment.js';
import { PAYMENT_FIELDS, type PaymentField } from './payment-draft.js';

/**
 * The payment as it was at an earlier version, as far as its history tells: what is not told of stays as it is now. Its
 * status is that of a payment that can be changed, or nobody would have begun to.
 */
export function formerVersion(payment: Payment, version: number): Payment {
  const former: Partial<Record<string, unknown>> = { ...payment };
  let address: PostalAddress = { ...payment.creditorAddress };
  const later = (payment.history ?? []).filter((event) => event.version > version);
  for (const { field, from } of later.reverse().flatMap(({ changes }) => changes)) {
    const [name = '', part] = field.split('.');
    const value = from === undefined ? undefined : parsed(from);
    if (part !== undefined) address = { ...address, [part]: value };
    else if (PAYMENT_FIELDS.includes(name as PaymentField)) former[name] = value;
  }
  const hasAddress = Object.values(address).some((part) => part !== undefined);
  const creditorAddress = hasAddress ? address : undefined;
  return { ...former, creditorAddress, status: 'UNCONFIRMED', version } as unknown as Payment;
}

/** A history that this build cannot read tells nothing. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
