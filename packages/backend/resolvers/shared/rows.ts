/** One field's change, both sides as JSON texts; null where there was or is no value. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One write of a payment, kept on its row. */
export interface PaymentEvent {
  readonly version: number;
  readonly action: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string | null;
  readonly requestId: string | null;
  readonly changes: readonly FieldChange[];
}

/** A payment as it is stored. `createdFrom` and `createdKey` are not in the schema and so never leave the API. */
export interface PaymentRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly history?: readonly PaymentEvent[];
  /** The creation's content as one text, to tell a repeat from another payment with this id. */
  readonly createdFrom?: string;
  /** `createdAt#id`, sort key of the list; a deleted row has none. */
  readonly createdKey?: string;
  readonly deletedAt?: string;
}

/** What every change of a payment names. */
export interface PaymentChange {
  readonly id: string;
  readonly version: number;
  readonly requestId?: string | null;
}

/** An account as it is stored; `createdFrom` and `nameKey` are not in the schema. */
export interface AccountRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly createdFrom?: string;
  /** The lower-cased name and the id, sort key of the list; a deleted row has none. */
  readonly nameKey?: string;
  readonly deletedAt?: string;
}
