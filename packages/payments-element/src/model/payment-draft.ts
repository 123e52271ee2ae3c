import type { ChargeBearer, Payment, PostalAddress } from './payment.js';

/** What a person prepares. In an update an absent field stays as it is, and null clears an optional one. */
export interface PaymentDraft {
  readonly debtorAccountId: string;
  readonly creditorName: string;
  /** Upper case without spaces. */
  readonly creditorIban: string;
  readonly creditorBic?: string | null;
  readonly creditorAddress?: PostalAddress | null;
  /** Whole minor units of `currency`, a safe integer of at least 1. */
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly requestedExecutionDate: string;
  readonly endToEndId?: string | null;
  readonly remittanceInformation?: string | null;
  readonly creditorReference?: string | null;
  readonly chargeBearer?: ChargeBearer | null;
}

export type PaymentField = keyof PaymentDraft;

/** Every field of a draft, in the order in which the server tells violations. */
export const PAYMENT_FIELDS: readonly PaymentField[] = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'creditorBic',
  'creditorAddress',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'endToEndId',
  'remittanceInformation',
  'creditorReference',
  'chargeBearer',
];

/** Those that every payment has. */
export const REQUIRED_FIELDS: readonly PaymentField[] = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
];

/** What a draft changes in a payment: only fields that differ, null where one is cleared. */
export function changesBetween(payment: Partial<Payment>, draft: Partial<PaymentDraft>): Partial<PaymentDraft> {
  const changes: Partial<Record<PaymentField, unknown>> = {};
  for (const field of PAYMENT_FIELDS) {
    if (!(field in draft)) continue;
    const next = draft[field] ?? null;
    if (JSON.stringify(next) !== JSON.stringify(payment[field] ?? null)) changes[field] = next;
  }
  return changes as Partial<PaymentDraft>;
}
