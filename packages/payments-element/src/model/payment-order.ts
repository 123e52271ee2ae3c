import type { Payment } from './payment.js';
import type { PaymentSort, PaymentSortField } from './payment-query.js';

/** The order of a list where none is given: newest first. */
export const NEWEST_FIRST: PaymentSort = { field: 'CREATED', direction: 'DESC' };

/** As many digits as the largest safe integer has. */
const AMOUNT_DIGITS = 16;

/** Where a payment stands in an order: a text that the server's indexes sort by too. No two payments have the same. */
export function placeOf(payment: Payment, field: PaymentSortField): string {
  const created = `${payment.createdAt ?? ''}#${payment.id}`;
  switch (field) {
    case 'CREATED':
      return created;
    case 'EXECUTION_DATE':
      return `${payment.requestedExecutionDate}#${created}`;
    case 'AMOUNT':
      return `${payment.currency}#${String(payment.amountMinor).padStart(AMOUNT_DIGITS, '0')}#${created}`;
    case 'CREDITOR_NAME':
      return `${payment.creditorName.toLowerCase()}\0${created}`;
  }
}

/** Below zero when the first place comes before the second: by code points, which UTF-16 by itself does not sort by. */
export function comparePlaces(first: string, second: string): number {
  let index = 0;
  while (index < first.length && first.charCodeAt(index) === second.charCodeAt(index)) index += 1;
  return (first.codePointAt(index) ?? -1) - (second.codePointAt(index) ?? -1);
}
