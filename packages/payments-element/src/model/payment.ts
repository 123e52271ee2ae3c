import type { PostalAddress } from '@remit-elements/element-kit/rules.js';

export type { PostalAddress };

/** Where a payment stands before the bank has it; the words are the API's. */
export const PAYMENT_STATUSES = ['UNCONFIRMED', 'PENDING_APPROVAL', 'CONFIRMED', 'EXPORTED', 'REJECTED'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Who bears the charges (ISO 20022 `ChargeBearerType1Code`). */
export const CHARGE_BEARERS = ['SLEV', 'SHAR', 'DEBT', 'CRED'] as const;
export type ChargeBearer = (typeof CHARGE_BEARERS)[number];

/** What one write changed in one field; both sides are JSON texts, and one that is absent had, or has, no value. */
export interface FieldChange {
  /** The field's path, as `creditorAddress.townName`. */
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
}

/** One write of a payment. */
export interface PaymentEvent {
  /** The payment's version after it. */
  readonly version: number;
  /** As `create`, `update`, `submit`; a newer server may know others. */
  readonly action: string;
  readonly at: string;
  /** The subject of who did it. */
  readonly by: string;
  readonly byName?: string;
  readonly requestId?: string;
  readonly changes: readonly FieldChange[];
}

/** One payment as the server holds it. A row of a list carries what a list shows; `get` gives the rest. */
export interface Payment {
  readonly id: string;
  readonly tenantId: string;
  /** Rises by one with each write; a write names the version that it was made from. */
  readonly version: number;
  /** `UNKNOWN` stands for a status that a newer server knows and this build does not; such a payment is read-only. */
  readonly status: PaymentStatus | 'UNKNOWN';
  readonly debtorAccountId: string;
  readonly creditorName: string;
  /** Upper case without spaces. */
  readonly creditorIban: string;
  readonly creditorBic?: string;
  readonly creditorAddress?: PostalAddress;
  /** Whole minor units of `currency` (ISO 4217 digits), a safe integer of at least 1. */
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** `YYYY-MM-DD`: a date, not an instant. */
  readonly requestedExecutionDate: string;
  readonly endToEndId?: string;
  readonly remittanceInformation?: string;
  /** ISO 11649 reference, `RF…`. */
  readonly creditorReference?: string;
  readonly chargeBearer?: ChargeBearer;
  /** ISO 8601 instant in UTC, as are all `…At`. */
  readonly createdAt?: string;
  readonly createdBy?: string;
  readonly updatedAt?: string;
  readonly updatedBy?: string;
  readonly editedBy?: string;
  readonly submittedBy?: string;
  readonly approvedBy?: string;
  readonly rejectionReason?: string;
  readonly exportMessageId?: string;
  /** Set on the answer to a deletion only. */
  readonly deletedAt?: string;
  /** Its last 100 writes, oldest first; of a payment that was read by itself only. */
  readonly history?: readonly PaymentEvent[];
}

/** One of the tenant's own accounts, as far as payments need it: to choose it, and to name it in a message to the bank. */
export interface DebtorAccount {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  /** Upper case without spaces. */
  readonly iban: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly isDefault: boolean;
  /** Nothing is paid from it any more; it is there for its name. */
  readonly isClosed?: boolean;
  /** Whose account it is by the bank's books; a message to the bank names them. */
  readonly holderName?: string;
  readonly holderAddress?: PostalAddress;
  /** ISO 9362. */
  readonly bic?: string;
}
