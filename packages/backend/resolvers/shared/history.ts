import type { Caller } from './caller.js';
import { textsOf, type Texts } from './changes.js';
import { failIdempotency } from './errors.js';
import { POLICY_NOTE } from './four-eyes.js';
import type { FieldChange, RowEvent, StoredRow } from './rows.js';

const KEPT_EVENTS = 100;

/** The row's events with one more, the oldest left out beyond the last 100. */
export function withEvent(row: StoredRow | null, event: RowEvent): RowEvent[] {
  const events: RowEvent[] = [];
  for (const earlier of row?.history ?? []) events.push(earlier);
  events.push(event);
  return events.length > KEPT_EVENTS ? events.slice(events.length - KEPT_EVENTS) : events;
}

/** One event by this caller. */
export function eventOf(
  caller: Caller,
  what: { version: number; action: string; at: string; requestId?: string | null | undefined; changes: FieldChange[] },
): RowEvent {
  const { version, action, at, requestId, changes } = what;
  return { version, action, at, by: caller.subject, byName: caller.name, requestId: requestId ?? null, changes };
}

function changeOf(event: RowEvent | undefined, field: string): FieldChange | null {
  for (const change of event?.changes ?? []) if (change.field === field) return change;
  return null;
}

/** A field as it was after the first of these events, as text: its own word, else the next change's, else the row's. */
function textAfter(row: StoredRow, events: readonly RowEvent[], field: string): string | null {
  const own = changeOf(events[0], field);
  if (own !== null) return own.to;
  for (const later of events.slice(1)) {
    const change = changeOf(later, field);
    if (change !== null) return change.from;
  }
  return textsOf([field.split('.')[0] ?? ''], row)[field] ?? null;
}

/** The events from the one that this request made; none when it made none. */
function eventsFrom(row: StoredRow, requestId: string): RowEvent[] {
  const events: RowEvent[] = [];
  for (const event of row.history ?? []) {
    if (events.length > 0 || event.requestId === requestId) events.push(event);
  }
  return events;
}

/** Whether the first of these events left the row as a request for `wanted` would have, and changed nothing beside. */
function didSame(row: StoredRow, events: readonly RowEvent[], wanted: Texts): boolean {
  const isNote = (field: string) => field === POLICY_NOTE && events[0]?.action === 'approve';
  for (const { field } of events[0]?.changes ?? []) if (!Object.hasOwn(wanted, field) && !isNote(field)) return false;
  for (const field of Object.keys(wanted)) if (wanted[field] !== textAfter(row, events, field)) return false;
  return true;
}

/**
 * Whether this very request was applied before: Amplify posts a mutation up to three times. A requestId that did
 * something else before, or the same to other values, ends the request as `IdempotencyConflict`. What was asked for is
 * not kept beside the history: the history tells what came of it, and other words for the same are the same.
 * @param wanted Every field that the request decides, with its value as text.
 */
export function wasApplied(
  row: StoredRow,
  request: { readonly action: string; readonly requestId?: string | null | undefined; readonly wanted: Texts },
): boolean {
  const { action, requestId, wanted } = request;
  if (requestId === undefined || requestId === null) return false;
  const events = eventsFrom(row, requestId);
  if (events.length === 0) return false;
  return events[0]?.action === action && didSame(row, events, wanted) ? true : failIdempotency();
}
