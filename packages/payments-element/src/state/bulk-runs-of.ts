import type { GatewaySession } from '../data/payments-gateway.js';
import type { BulkRun } from './bulk-run.js';

const runs = new WeakMap<GatewaySession, Set<BulkRun>>();

/**
 * The writes of many payments that are not over, of one session: they go on when the element that began them leaves its
 * page, and whoever shows the session next takes them up. Apart from what writes, so that looking needs none of that code.
 */
export function bulkRunsOf(session: GatewaySession): Set<BulkRun> {
  const known = runs.get(session) ?? new Set();
  runs.set(session, known);
  return known;
}

/** One that nobody looks after. */
export function leftRunOf(session: GatewaySession): BulkRun | undefined {
  return [...bulkRunsOf(session)].find(({ witness }) => witness === undefined);
}
