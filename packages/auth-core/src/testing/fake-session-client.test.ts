import { describe, expect, it } from 'vitest';
import type { GraphQLResult, Observable } from '../graphql-client.js';
import { fakeSession, fakeSessionClient } from './index.js';

const LIST =
  'query List($limit: Int = 25) { page: listPayments(filter: { currency: "EUR" }, limit: $limit) { items { id } } }';

describe('a fake session client', () => {
  it('answers by field and keeps what was asked', async () => {
    const client = fakeSessionClient({ answers: { listPayments: { items: [] } } });
    await expect(client.graphql({ query: LIST, variables: { limit: 10 } })).resolves.toEqual({
      data: { listPayments: { items: [] } },
    });
    expect(client.requests).toMatchObject([{ field: 'listPayments', variables: { limit: 10 } }]);
  });

  it('answers by a function, which may fail, and with null what it was not told of', async () => {
    const client = fakeSessionClient({ answers: { getPayment: () => Promise.reject(new Error('lost')) } });
    await expect(client.graphql({ query: '{ getPayment(id: "p") { id } }' })).rejects.toThrow('lost');
    await expect(client.graphql({ query: '{ getAccount(id: "p") { id } }' })).resolves.toEqual({
      data: { getAccount: null },
    });
  });

  it('holds answers back, and gives none after its session ended', async () => {
    const session = fakeSession();
    const client = fakeSessionClient({ session, answers: { listPayments: 1 } });
    const release = client.hold();
    const answer = client.graphql({ query: LIST }) as Promise<GraphQLResult>;
    session.end();
    release();
    await expect(answer).rejects.toMatchObject({ code: 'SessionEnded' });
    await expect(client.graphql({ query: LIST })).rejects.toMatchObject({ code: 'SessionEnded' });
  });

  it('cancels what is under way', async () => {
    const client = fakeSessionClient();
    client.hold();
    const answer = client.graphql({ query: LIST }) as Promise<GraphQLResult>;
    expect(client.cancel(answer)).toBe(true);
    await expect(answer).rejects.toMatchObject({ code: 'Timeout' });
  });

  it('pushes to subscriptions, breaks them, and ends them with the session', () => {
    const client = fakeSessionClient();
    const events: unknown[] = [];
    const subscribe = () =>
      (client.graphql({ query: 'subscription { onPaymentChange { id } }' }) as Observable<GraphQLResult>).subscribe({
        next: (value) => events.push(value),
        error: (error) => events.push((error as { code: string }).code),
      });
    subscribe();
    expect(client.listeners('onPaymentChange')).toBe(1);
    client.push('onPaymentChange', { id: 'p' });
    client.disconnect();
    client.push('onPaymentChange', { id: 'lost' });
    subscribe();
    client.session.end();
    expect(events).toEqual([{ data: { onPaymentChange: { id: 'p' } } }, 'Offline', 'SessionEnded']);
    expect(client.listeners('onPaymentChange')).toBe(0);
  });
});
