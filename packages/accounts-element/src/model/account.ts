import type { PostalAddress } from './postal-address.js';

/** What becomes of an account: `CLOSED` ones are kept for the payments that left from them. */
export const ACCOUNT_STATUSES = ['OPEN', 'CLOSED'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** One of the tenant's own accounts as the server holds it. */
export interface Account {
  readonly id: string;
  readonly tenantId: string;
  /** Rises by one with each write. */
  readonly version: number;
  /** The company's own name for it, unlike `holderName`, which is the bank's. */
  readonly name: string;
  readonly holderName: string;
  readonly holderAddress?: PostalAddress;
  /** Upper case without spaces. */
  readonly iban: string;
  /** ISO 9362, 8 or 11 characters. */
  readonly bic?: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** `UNKNOWN` stands for a status that a newer server knows and this build does not. */
  readonly status: AccountStatus | 'UNKNOWN';
  /** The one that a new payment leaves from when nobody chooses. */
  readonly isDefault: boolean;
  /** ISO 8601 instant in UTC; set on the answer to a deletion only. */
  readonly deletedAt?: string;
}

/** What a person fills in of an account. */
export interface AccountDraft {
  /** 1 to 70 characters. */
  readonly name: string;
  /** 1 to 70 characters. */
  readonly holderName: string;
  readonly holderAddress?: PostalAddress;
  /** Upper case without spaces, ISO 13616. */
  readonly iban: string;
  /** ISO 9362; absent where the bank needs none. */
  readonly bic?: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What is changed of an account: absent is unchanged, null is cleared. An address is replaced as a whole. */
export interface AccountChanges {
  readonly name?: string;
  readonly holderName?: string;
  readonly holderAddress?: PostalAddress | null;
  readonly iban?: string;
  readonly bic?: string | null;
  readonly currency?: string;
  /** `CLOSED` closes it, `OPEN` opens it again. */
  readonly status?: AccountStatus;
  /** Of a tenant's accounts at most one is the default: the one that was last made so. */
  readonly isDefault?: boolean;
}

/** By name as the server orders them: lower-cased code points, then the id. */
export function byName(a: Account, b: Account): number {
  const [first, second] = [nameKey(a), nameKey(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function nameKey(account: Account): string {
  return `${account.name.toLowerCase()}#${account.id}`;
}
