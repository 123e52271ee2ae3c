import type { GatewaySession } from '../data/payments-gateway.js';

/** As much of a run as is to be known without the code that carries it out. */
export interface RunUnderWay {
  /** How many writes are not known to be saved. */
  readonly pending: number;
  /** Who looks after it. */
  readonly witness: object | undefined;
}

const runs = new WeakMap<GatewaySession, Set<RunUnderWay>>();

/**
 * The writes of many payments that are not over, of one session: they go on when the element that began them leaves its
 * page, and whoever shows the session next takes them up.
 */
export function bulkRunsOf(session: GatewaySession): Set<RunUnderWay> {
  const known = runs.get(session) ?? new Set();
  runs.set(session, known);
  return known;
}

/** One that nobody looks after. */
export function leftRunOf(session: GatewaySession): RunUnderWay | undefined {
  return [...bulkRunsOf(session)].find(({ witness }) => witness === undefined);
}
