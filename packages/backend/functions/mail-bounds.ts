import { throttled } from './member-error.js';
import type { MemberPorts } from './member-ports.js';
import type { InvitationRow } from './member-rows.js';

/** Invitations that one company mails in a day, whatever became of them: what a stolen session can send to strangers. */
export const MOST_MAILS = 100;
const DAY_MS = 86_400_000;
/** Between the mails of two invitations to one address. */
const GAP_MS = 5 * 60_000;

/**
 * Takes the right to mail an invitation, right before it is mailed. What was taken of the company's day is never given
 * back: withdrawing what was sent must not make room for more.
 * @throws {MemberError} `Throttled` when the address was mailed a moment ago, or the company has mailed too much.
 */
export async function takeMail(
  { store, now }: Pick<MemberPorts, 'store' | 'now'>,
  { tenantId, id: invitationId, email }: InvitationRow,
): Promise<void> {
  const nowMs = now();
  const heldUntilMs = await store.holdAddress(tenantId, { email, invitationId, nowMs, untilMs: nowMs + GAP_MS });
  if (heldUntilMs !== undefined) throw tooEarly(heldUntilMs - nowMs);
  const fullUntilMs = await store.countMail(tenantId, { nowMs, windowMs: DAY_MS, most: MOST_MAILS });
  if (fullUntilMs === undefined) return;
  await store.freeAddress(tenantId, { email, invitationId });
  throw tooEarly(fullUntilMs - nowMs);
}

const tooEarly = (ms: number) => throttled(Math.max(1, Math.ceil(ms / 1000)));
