import type { Role } from '../support/roles.js';

/** What a person fills in of a payment; null for no value. */
export interface Content {
  readonly debtorAccountId: string;
  readonly creditorName: string;
  readonly creditorIban: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly requestedExecutionDate: string;
  readonly remittanceInformation: string | null;
  readonly endToEndId: string | null;
  readonly creditorAddress: { readonly townName: string; readonly country: string } | null;
}

export type Status = 'UNCONFIRMED' | 'PENDING_APPROVAL' | 'CONFIRMED' | 'EXPORTED' | 'REJECTED';

/** One write that was done. */
export interface ModelEvent {
  readonly field: string;
  readonly by: string;
  readonly requestId: string | null;
  /** Content fields that this write changed, with what they were and became. */
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>;
}

export interface ModelPayment {
  readonly id: string;
  version: number;
  status: Status;
  content: Content;
  readonly createdFrom: Content;
  readonly createdBy: string;
  editedBy: string;
  submittedBy: string | null;
  approvedBy: string | null;
  rejectionReason: string | null;
  exportMessageId: string | null;
  deleted: boolean;
  readonly events: ModelEvent[];
}

export interface ModelAccount {
  readonly id: string;
  version: number;
  name: string;
  readonly createdName: string;
  status: 'OPEN' | 'CLOSED';
  deleted: boolean;
  readonly requests: { readonly field: string; readonly requestId: string }[];
}

export interface ModelMember {
  version: number;
  roles: readonly Role[];
}

/** One company, as the contract says it is after all that was done. */
export interface Company {
  readonly tenantId: string;
  policy: 'FOUR_EYES' | 'SINGLE';
  version: number;
  requests: string[];
  defaultAccountId: string | null;
  readonly payments: Record<string, ModelPayment>;
  readonly accounts: Record<string, ModelAccount>;
  readonly members: Record<string, ModelMember>;
}

/** Who acts, and what the token says they are. */
export interface Actor {
  readonly sub: string;
  readonly roles: readonly Role[];
}

/** A mutation with its input. */
export interface Command {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * What may be answered. A row, or one of the codes: where two rules are broken at once the contract does not say which is
 * told first.
 */
export interface Expected {
  readonly payment?: ModelPayment;
  readonly account?: ModelAccount;
  readonly member?: ModelMember;
  readonly tenant?: Company;
  readonly codes: readonly string[];
  /** The row that stands beside a conflict. */
  readonly current?: { readonly version: number };
}

export const refused = (...codes: readonly string[]): Expected => ({ codes });
