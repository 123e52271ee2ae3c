/** For a sign-out. An entry of its own, small enough to be there before any element: what must be forgotten needs no network. */
import { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { GatewaySession } from './data/payments-gateway.js';
import { keptSessions, scopeOf } from './state/kept-sessions.js';

/**
 * How many writes of a session are not known to be saved, in this browser: ask the person before signing out when there are
 * any. Needs no element on the page.
 */
export async function countPendingWrites(session: GatewaySession): Promise<number> {
  const kept = keptSessions.get(session);
  if (kept) return kept.countPending();
  const vault = new SessionVault(scopeOf(session));
  const entries = await vault.all('queue');
  vault.close();
  return entries.length;
}

/** Forgets drafts and unsent writes of a session, in all tabs: for a sign-out. A session that expires keeps them. */
export async function forgetKept(session: GatewaySession): Promise<void> {
  const kept = keptSessions.get(session);
  kept?.stop();
  await (kept?.vault ?? new SessionVault(scopeOf(session))).clear();
}
