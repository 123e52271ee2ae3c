/** For a sign-out. An entry of its own, small enough to be there before any element: what must be forgotten needs no network. */
import { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { GatewaySession } from './data/payments-gateway.js';
import { forgottenSessions, keptSessions, scopeOf } from './state/kept-sessions.js';
import type { TabMessage } from './state/tab-message.js';

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
  forgottenSessions.add(session);
  kept?.stop();
  const vault = kept?.vault ?? new SessionVault(scopeOf(session));
  tellTabs(await vault.name);
  await vault.clear();
}

/** Other tabs hold in memory what they are about to send, whatever becomes of the vault. */
function tellTabs(name: string | undefined): void {
  const { BroadcastChannel: Channel } = globalThis as { BroadcastChannel?: typeof BroadcastChannel };
  if (name === undefined || !Channel) return;
  const channel = new Channel(name);
  channel.postMessage({ type: 'forgotten' } satisfies TabMessage);
  channel.close();
}
