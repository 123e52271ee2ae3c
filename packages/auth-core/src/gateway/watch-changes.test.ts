import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api-error.js';
import type { GraphQLResult, Observable, SessionClient } from '../graphql-client.js';
import { fakeSession } from '../testing/index.js';
import { watchChanges } from './watch-changes.js';

type Observer = Parameters<Observable<GraphQLResult>['subscribe']>[0];

/** A client of which a test ends each subscription as it likes. */
function clientOf(): { client: SessionClient; session: ReturnType<typeof fakeSession>; observers: Observer[] } {
  const session = fakeSession();
  const observers: Observer[] = [];
  const subscribe = (observer: Observer): { unsubscribe(): void } => {
    observers.push(observer);
    return { unsubscribe: () => undefined };
  };
  return { client: { session, graphql: () => ({ subscribe }), cancel: () => false }, session, observers };
}

let states: string[];
let ids: string[];
const listener = { change: (id: string) => ids.push(id), state: (state: string) => states.push(state) };

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  ids = [];
});

afterEach(() => {
  vi.useRealTimers();
});

describe('watching changes', () => {
  it('hands on what was deleted and what was restored like any other change', () => {
    const { client, observers } = clientOf();
    watchChanges(client, 'subscription', listener);
    const row = { id: 'p1', tenantId: 'tenant-a', version: 2, status: 'UNCONFIRMED' };
    observers[0]?.next?.({ data: { onPaymentChange: { ...row, deletedAt: '2026-11-22T10:00:00.000Z' } } });
    observers[0]?.next?.({ data: { onPaymentChange: { ...row, version: 3, deletedAt: null } } });
    observers[0]?.next?.({ data: { onPaymentChange: { ...row, tenantId: 'tenant-b' } } });
    expect(ids).toEqual(['p1', 'p1']);
  });

  it('says `live` only once the server has acknowledged, where the client can tell', () => {
    const { client, observers } = clientOf();
    const changes = client.graphql({ query: 'subscription' }) as Observable<GraphQLResult>;
    client.graphql = () => ({ acknowledges: true, subscribe: (observer) => changes.subscribe(observer) });
    watchChanges(client, 'subscription', listener);
    expect(states).toEqual([]);
    observers[0]?.acknowledged?.();
    expect(states).toEqual(['live']);
  });

  it.each(['complete', 'error'] as const)('stays stale when the server ends it by %s again and again', async (how) => {
    const { client, observers } = clientOf();
    watchChanges(client, 'subscription', listener);
    for (let round = 0; round < 3; round += 1) {
      const observer = observers.at(-1);
      if (how === 'complete') observer?.complete?.();
      else observer?.error?.(new ApiError('Unauthorized'));
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(states).toEqual(['live', 'stale', 'live', 'stale', 'live', 'stale']);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(observers).toHaveLength(3);
  });

  it('is taken up for ever while only the network is in the way', async () => {
    const { client, observers } = clientOf();
    watchChanges(client, 'subscription', listener);
    for (let round = 0; round < 10; round += 1) {
      observers.at(-1)?.error?.(new ApiError('Offline'));
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(observers).toHaveLength(11);
    expect(states.at(-1)).toBe('live');
  });

  it('is taken up for ever when each lasted, as with tokens that end', async () => {
    const { client, observers } = clientOf();
    watchChanges(client, 'subscription', listener);
    for (let round = 0; round < 10; round += 1) {
      await vi.advanceTimersByTimeAsync(840_000);
      observers.at(-1)?.complete?.();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(observers).toHaveLength(11);
  });

  it('ends with its session and with its listener', async () => {
    const { client, session, observers } = clientOf();
    const stop = watchChanges(client, 'subscription', listener);
    observers[0]?.error?.(new ApiError('Offline'));
    stop();
    watchChanges(client, 'subscription', listener);
    session.end();
    observers[1]?.error?.(new ApiError('SessionEnded'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(observers).toHaveLength(2);
  });
});
