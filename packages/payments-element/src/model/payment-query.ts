import type { Payment, PaymentStatus } from './payment.js';

/** What a list is narrowed to; all given parts hold at once, bounds are inclusive. */
export interface PaymentFilter {
  readonly status?: readonly PaymentStatus[];
  readonly debtorAccountId?: string;
  readonly currency?: string;
  /** 2 to 70 characters, found in creditor, reference or IBAN, whatever the case. */
  readonly text?: string;
  /** `YYYY-MM-DD`. */
  readonly executionDateFrom?: string;
  readonly executionDateTo?: string;
  /** Minor units; needs `currency`. */
  readonly amountMinorFrom?: number;
  readonly amountMinorTo?: number;
}

export type PaymentSortField = 'CREATED' | 'EXECUTION_DATE' | 'AMOUNT' | 'CREDITOR_NAME';

/** The order of a list; newest first where none is given. */
export interface PaymentSort {
  readonly field: PaymentSortField;
  readonly direction: 'ASC' | 'DESC';
}

export interface PaymentTotal {
  readonly currency: string;
  readonly status: PaymentStatus;
  readonly count: number;
  readonly amountMinor: number;
}

/** Asks for payments that look like the same one: same IBAN, amount and currency, or the same end-to-end id. */
export interface DuplicateQuery {
  readonly creditorIban: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly endToEndId?: string;
  readonly excludeId?: string;
}

/** Whether a payment belongs into a list of that filter; the same rules as the server's. */
export function matchesFilter(payment: Payment, filter: PaymentFilter = {}): boolean {
  return (
    (filter.status === undefined || filter.status.some((status) => status === payment.status)) &&
    (filter.debtorAccountId === undefined || payment.debtorAccountId === filter.debtorAccountId) &&
    (filter.currency === undefined || payment.currency === filter.currency) &&
    isBetween(payment.requestedExecutionDate, filter.executionDateFrom, filter.executionDateTo) &&
    isBetween(payment.amountMinor, filter.amountMinorFrom, filter.amountMinorTo) &&
    (filter.text === undefined || contains(payment, filter.text))
  );
}

function isBetween<T extends string | number>(value: T, from: T | undefined, to: T | undefined): boolean {
  return (from === undefined || value >= from) && (to === undefined || value <= to);
}

/** As the server searches: an IBAN is stored without blanks and often typed in groups. */
function contains(payment: Payment, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const joined = wanted.replaceAll(' ', '');
  const texts = [payment.creditorName, payment.remittanceInformation, payment.creditorReference, payment.creditorIban];
  const found = texts.map((candidate) => candidate?.toLowerCase() ?? '').join('\0');
  return found.includes(wanted) || (/^(?=.*\d)[\da-z]+$/.test(joined) && found.includes(joined));
}
