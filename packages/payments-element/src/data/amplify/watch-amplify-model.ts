import type { GraphQLResult, Observable, SessionClient } from '@remit-elements/auth-core';
import { isFields, watchChanges } from '@remit-elements/auth-core/gateways.js';
import type { PaymentChangeListener } from '../payments-gateway.js';

/**
 * Listens by one subscription for each kind of change until the returned function is called; `live` while all of them are.
 * @param tenantField What the model calls the tenant.
 */
export function watchAmplifyModel(
  client: SessionClient,
  subscriptions: readonly string[],
  tenantField: string,
  listener: PaymentChangeListener,
): () => void {
  const states = subscriptions.map(() => 'stale');
  const naming = byOurName(client, tenantField);
  let said: string | undefined;
  const say = (): void => {
    const state = states.every((each) => each === 'live') ? 'live' : 'stale';
    if (state === said) return;
    said = state;
    listener.state(state);
  };
  const stops = subscriptions.map((query, index) =>
    watchChanges(naming, query, {
      change: (id) => listener.change(id),
      state: (state) => {
        states[index] = state;
        // Before the last of them has begun nothing is stale yet.
        if (state === 'stale' || said !== undefined || states.every((each) => each === 'live')) say();
      },
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** The client, with rows that call their tenant as we do. */
function byOurName(client: SessionClient, tenantField: string): SessionClient {
  return {
    session: client.session,
    cancel: (promise) => client.cancel(promise),
    graphql: (request) => {
      const changes = client.graphql(request);
      if (!('subscribe' in changes)) return changes;
      return {
        ...(changes.acknowledges && { acknowledges: true as const }),
        subscribe: (observer) =>
          changes.subscribe({ ...observer, next: (result) => observer.next?.(renamed(result, tenantField)) }),
      } satisfies Observable<GraphQLResult>;
    },
  };
}

function renamed(result: GraphQLResult, tenantField: string): GraphQLResult {
  if (!isFields(result.data)) return result;
  const data = Object.entries(result.data).map(([field, row]) => [
    field,
    isFields(row) ? { ...row, tenantId: row[tenantField] } : row,
  ]);
  return { data: Object.fromEntries(data) as unknown };
}
