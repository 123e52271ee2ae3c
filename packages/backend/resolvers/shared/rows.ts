/** One field's change, both sides as JSON texts; null where there was or is no value. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One write of a row, kept on it. */
export interface RowEvent {
  readonly version: number;
  readonly action: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly requestId: string | null;
  readonly changes: readonly FieldChange[];
}

/** What the rows that callers change have in common. Attributes that are not in the schema never leave the API. */
export interface StoredRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  /** The last 100 writes, which is also how a repeated request is known. */
  readonly history?: readonly RowEvent[];
  /** The creation's content as one text, to tell a repeat from another row with this id. */
  readonly createdFrom?: string;
  readonly deletedAt?: string;
}

/** A payment as it is stored; a listed one has the attributes of `list-keys.ts` too, a deleted one has none of them. */
export interface PaymentRow extends StoredRow {
  readonly status: string;
  readonly debtorAccountId?: string;
  readonly editedBy?: string;
  readonly submittedBy?: string;
}

/** An account as it is stored. */
export interface AccountRow extends StoredRow {
  readonly status: string;
  /** The lower-cased name and the id, sort key of the list; a deleted row has none. */
  readonly nameKey?: string;
  /** As callers see it; never stored here, see `withDefault`. */
  readonly isDefault?: boolean;
  /** Whether an admin last asked for it to be the default, and when; what holds is the tenant's `defaultAccountId`. */
  readonly wantsDefault?: boolean;
  readonly defaultedAt?: string;
}

/** A tenant as it is stored. The row may lack its name, or be missing: see `tenant-row.ts`. */
export interface TenantRow extends StoredRow {
  readonly name?: string;
  readonly approvalPolicy?: string;
  readonly defaultAccountId?: string;
  /** When `defaultAccountId` was last decided. */
  readonly defaultedAt?: string;
}

/** A member as the members table has it. */
export interface MemberRow {
  readonly status?: string;
  readonly roles?: unknown;
}

/** What every change of a row names. */
export interface RowChange {
  readonly id: string;
  readonly version: number;
  readonly requestId?: string | null;
}
