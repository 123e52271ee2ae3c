import { util } from './appsync.js';
import type { Caller } from './caller.js';
import type { ResolverContext } from './context.js';
import { failIdempotency, failNotFound } from './errors.js';
import type { FieldChange, PaymentChange, PaymentEvent, PaymentRow } from './rows.js';

const KEPT_EVENTS = 100;

/** The row's events with one more, the oldest left out beyond the last 100. */
export function withEvent(row: PaymentRow | null, event: PaymentEvent): PaymentEvent[] {
  const events: PaymentEvent[] = [];
  for (const earlier of row?.history ?? []) events.push(earlier);
  events.push(event);
  return events.length > KEPT_EVENTS ? events.slice(events.length - KEPT_EVENTS) : events;
}

/** One event by this caller. */
export function eventOf(
  caller: Caller,
  what: { version: number; action: string; at: string; requestId?: string | null | undefined; changes: FieldChange[] },
): PaymentEvent {
  const { version, action, at, requestId, changes } = what;
  return { version, action, at, by: caller.subject, byName: caller.name, requestId: requestId ?? null, changes };
}

/**
 * Whether this very request was applied before: Amplify posts a mutation up to three times.
 * A requestId that did something else before ends the request as `IdempotencyConflict`.
 */
export function wasApplied(row: PaymentRow, action: string, requestId: string | null | undefined): boolean {
  if (requestId === undefined || requestId === null) return false;
  for (const event of row.history ?? []) {
    if (event.requestId === requestId) return event.action === action || failIdempotency();
  }
  return false;
}

/** What a person may see of a row beside an error. */
function visible(row: PaymentRow): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...row };
  delete copy['createdFrom'];
  delete copy['createdKey'];
  return copy;
}

function failOnVersion(row: PaymentRow): never {
  const info = { currentVersion: row.version };
  return util.error('The payment was changed by someone else', 'VersionConflict', visible(row), info);
}

function failOnStatus(row: PaymentRow): never {
  const info = { currentVersion: row.version };
  return util.error("The payment's status does not allow this", 'StatusConflict', visible(row), info);
}

/** The row that a change may be applied to; null when the change was applied before. Else the request ends here. */
export function changeable(
  row: PaymentRow | null | undefined,
  change: PaymentChange,
  action: string,
): PaymentRow | null {
  if (row === undefined || row === null) return failNotFound();
  if (wasApplied(row, action, change.requestId)) return null;
  if (row.deletedAt !== undefined) return failNotFound();
  if (row.version !== change.version) return failOnVersion(row);
  if (row.status !== 'UNCONFIRMED' && row.status !== 'REJECTED') return failOnStatus(row);
  return row;
}

/** The answer to a change whose condition failed: the same rules, over the row as AppSync read it again. */
export function settleLostRace(ctx: ResolverContext<{ readonly input: PaymentChange }>, action: string): PaymentRow {
  const row = ctx.result as PaymentRow | null;
  const stillChangeable = changeable(row, ctx.args.input, action);
  if (stillChangeable !== null) return failOnVersion(stillChangeable); // never said to be saved when it was not
  return row ?? failNotFound();
}
