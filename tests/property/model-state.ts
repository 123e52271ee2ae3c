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

/** An intent that was done: the same again is a repeat, whatever version it names. */
export interface Intent {
  readonly field: string;
  readonly requestId: string | null;
  /** The input without `version`. */
  readonly wanted: string;
}

/** One write that was done. */
export interface ModelEvent extends Intent {
  readonly by: string;
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
  readonly intents: Intent[];
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
  readonly intents: Intent[];
  defaultAccountId: string | null;
  readonly payments: Record<string, ModelPayment>;
  readonly accounts: Record<string, ModelAccount>;
  readonly members: Record<string, ModelMember>;
  /** Who was removed, as they were. */
  readonly removed: Record<string, ModelMember>;
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

/** What a command is about, to know it again. */
export function intentOf({ field, input }: Command): Intent {
  const wanted = Object.entries(input).filter(([name]) => name !== 'version' && name !== 'requestId');
  return { field, requestId: (input['requestId'] ?? null) as string | null, wanted: JSON.stringify(wanted) };
}

/** What a requestId that was used before must be answered with; undefined for one that is new. */
export function repeatOf(
  intents: readonly Intent[],
  command: Command,
): 'same' | 'other content' | 'other field' | undefined {
  const intent = intentOf(command);
  const applied = intents.find((it) => it.requestId !== null && it.requestId === intent.requestId);
  if (!applied) return undefined;
  if (applied.field !== intent.field) return 'other field';
  return applied.wanted === intent.wanted ? 'same' : 'other content';
}

/** The contract says that a repeat changes nothing; other content under its requestId is none, and may be told so. */
export function repeated(
  found: Omit<Expected, 'codes'>,
  kind: ReturnType<typeof repeatOf>,
  broken: readonly string[] = [],
): Expected {
  if (kind === 'same') return { ...found, codes: broken };
  return { ...(kind === 'other field' ? {} : found), codes: ['IdempotencyConflict', ...broken] };
}
