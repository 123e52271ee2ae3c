import type { GatewaySession } from './data/payments-gateway.js';

/**
 * How many writes of a session are not known to be saved, in this browser: ask the person before signing out when there are
 * any. Needs no element on the page.
 */
export async function countPendingWrites(session: GatewaySession): Promise<number> {
  const keeping = await import('./state/payment-keeping.js');
  return keeping.countPendingWrites(session);
}

/** Forgets drafts and unsent writes of a session, in all tabs: for a sign-out. A session that expires keeps them. */
export async function forgetKept(session: GatewaySession): Promise<void> {
  const keeping = await import('./state/payment-keeping.js');
  await keeping.forgetKept(session);
}
