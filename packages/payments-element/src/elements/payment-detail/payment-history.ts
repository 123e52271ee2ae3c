import { LIFECYCLE, type LifecycleStep } from '../../model/lifecycle.js';
import type { FieldChange, Payment, PaymentEvent } from '../../model/payment.js';

/** A payment's fields by their paths, as history names them. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** One write with the payment as it was before and after, as far as that is known. */
export interface HistoryEntry {
  readonly event: PaymentEvent;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** What it changed beside what its action says already. */
  readonly fields: readonly string[];
}

/** What history tells of an approval that the company's policy alone allowed. */
export const POLICY_NOTE = 'approvalPolicy';

/**
 * What was done to a payment, the newest first. An amount is told in the currency that it had then, so the payment is gone
 * back through, from what it is now.
 */
export function historyOf(payment: Payment): readonly HistoryEntry[] {
  let now = flat(payment);
  return [...(payment.history ?? [])].reverse().map((event) => {
    const after = { ...now, ...sides(event.changes, 'to') };
    const before = { ...after, ...sides(event.changes, 'from') };
    now = before;
    return { event, before, after, fields: fieldsOf(event, after) };
  });
}

/** An action is told by its name, with the status that it leads to; a new payment is as it is shown. */
function fieldsOf({ action, changes }: PaymentEvent, after: Snapshot): readonly string[] {
  if (action === 'create') return [];
  const steps: Readonly<Record<string, LifecycleStep>> = LIFECYCLE;
  const leadsTo = Object.hasOwn(steps, action) && action !== 'update' ? steps[action]?.to : undefined;
  const fields = [...new Set(changes.map(({ field }) => field))];
  return fields.filter((field) => !(field === 'status' && leadsTo !== undefined && after['status'] === leadsTo));
}

function sides(changes: readonly FieldChange[], side: 'from' | 'to'): Snapshot {
  return Object.fromEntries(changes.map((change) => [change.field, valueIn(change[side])]));
}

/** What is no JSON is shown as it is. */
function valueIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function flat({ creditorAddress = {}, ...payment }: Payment): Snapshot {
  const parts = Object.entries<unknown>({ ...creditorAddress }).map(([part, value]) => [
    `creditorAddress.${part}`,
    value,
  ]);
  return { ...payment, ...(Object.fromEntries(parts) as Snapshot) };
}
