/** For a sign-out. An entry of its own, small enough to be there before any element: what must be forgotten needs no network. */
import { SessionVault } from '@remit-elements/element-kit/vault.js';
import type { GatewaySession } from './data/payments-gateway.js';
import { bulkRunsOf } from './state/bulk-runs-of.js';
import { countsOf, type KeptCounts } from './state/kept-counts.js';
import { forgottenSessions, keptSessions, scopeOf, type KeptSession } from './state/kept-sessions.js';
import type { TabMessage } from './state/tab-message.js';

export type { KeptCounts } from './state/kept-counts.js';

/**
 * How many writes of a session are not known to be saved, in this browser. Needs no element on the page. What else a
 * sign-out would take away, `countKept` tells.
 */
export async function countPendingWrites(session: GatewaySession): Promise<number> {
  const { notSent, unknown, refused } = await countKept(session);
  return notSent + unknown + refused;
}

/**
 * What a sign-out would take away of a session in this browser: ask the person before when there is anything. Needs no
 * element on the page.
 */
export async function countKept(session: GatewaySession): Promise<KeptCounts> {
  const kept = inUse(session);
  const vault = kept?.vault ?? new SessionVault(scopeOf(session));
  const valuesOf = async (collection: string): Promise<unknown[]> =>
    (await vault.all(collection)).map(({ value }) => value);
  const counts = countsOf(await (kept?.pending() ?? valuesOf('queue')), await valuesOf('drafts'));
  if (!kept) vault.close();
  // Of many at once nothing is kept: they go on in this page alone.
  const running = [...bulkRunsOf(session)].reduce((sum, { pending }) => sum + pending, 0);
  return { ...counts, unknown: counts.unknown + running };
}

/** Forgets drafts and unsent writes of a session, in all tabs: for a sign-out. A session that expires keeps them. */
export async function forgetKept(session: GatewaySession): Promise<void> {
  const kept = inUse(session);
  forgottenSessions.add(session);
  kept?.stop();
  const vault = kept?.vault ?? new SessionVault(scopeOf(session));
  tellTabs(await vault.name);
  await vault.clear();
}

/** Of a session that is over nothing is: what it kept lies on the disk alone, for the same person's next one. */
function inUse(session: GatewaySession): KeptSession | undefined {
  return session.ended.aborted ? undefined : keptSessions.get(session);
}

/** Other tabs hold in memory what they are about to send, whatever becomes of the vault. */
function tellTabs(name: string | undefined): void {
  const { BroadcastChannel: Channel } = globalThis as { BroadcastChannel?: typeof BroadcastChannel };
  if (name === undefined || !Channel) return;
  const channel = new Channel(name);
  channel.postMessage({ type: 'forgotten' } satisfies TabMessage);
  channel.close();
}
