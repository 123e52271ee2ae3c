import { ApiError } from '@remit-elements/auth-core';

/** What the toolbar offers. */
export type Network = 'fast' | 'slow' | 'failing' | 'offline';

/** What a gateway in memory asks its backend for. */
const CALLS = [
  ...(['get', 'getAll', 'list', 'totals', 'findDuplicates', 'accounts', 'approvalPolicy'] as const),
  ...(['balances', 'outflows', 'write', 'writeAll'] as const),
] as const;
const WRITES = new Set<string>(['write', 'writeAll']);
const SLOW_MS = 2_000;

type Call = (...given: unknown[]) => Promise<unknown>;
interface Listener {
  state(state: 'live' | 'polling' | 'stale'): void;
}
/** As far as a network between it and its elements cares; the gateways of both packages are that. */
export interface Reached {
  subscribe?(listener: Listener): () => void;
}

/** One for the page, as a reader has one. */
let network: Network = 'fast';
/** A story that comes about by its play function gets there first. */
let isResting = false;

export function setNetwork(next: Network): void {
  network = next;
}

export function restNetwork(resting: boolean): void {
  isResting = resting;
}

const current = (): Network => (isResting ? 'fast' : network);

/**
 * Puts the toolbar's network between a gateway and whoever asks it. What a story scripted itself comes before it: a
 * refusal stays that refusal, and what never answers never does.
 */
export function throughNetwork(gateway: Reached): void {
  const calls = gateway as unknown as Record<string, Call | undefined>;
  for (const name of CALLS) {
    const call = calls[name];
    if (call) calls[name] = (...given) => pass(name, () => call.apply(gateway, given));
  }
  const { subscribe } = gateway;
  if (!subscribe) return;
  gateway.subscribe = (listener) => {
    const leave = subscribe.call(gateway, listener);
    if (current() === 'offline') listener.state('stale');
    return leave;
  };
}

async function pass(name: string, call: () => Promise<unknown>): Promise<unknown> {
  const state = current();
  if (state === 'fast') return call();
  // A write that never left is carried out nowhere.
  if (state !== 'slow' && WRITES.has(name)) throw failureOf(state);
  const answer = await call();
  if (state !== 'slow') throw failureOf(state);
  await new Promise((later) => setTimeout(later, SLOW_MS));
  return answer;
}

function failureOf(state: 'failing' | 'offline'): ApiError {
  return new ApiError(state === 'offline' ? 'Offline' : 'Timeout');
}
