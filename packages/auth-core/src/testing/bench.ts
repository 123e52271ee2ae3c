import { vi, expect } from 'vitest';
import type { GraphQLResult, Observable } from '../graphql-client.js';
import { TransportSessionClient } from '../session-client.js';
import { TokenKeeper } from '../token-keeper.js';
import { FakeSessionSource } from './fake-session-source.js';
import { FakeTransport, type Observer, type Sent } from './fake-transport.js';
import { fakeToken } from './fake-token.js';

const QUERY = { query: 'query { listPayments { items { id } } }' };
const SUBSCRIPTION = { query: 'subscription { onPaymentChange { id } }' };

/** A session client between a sign-in and a transport that the test moves by hand. */
export class Bench {
  readonly token: string;
  readonly source: FakeSessionSource;
  readonly transport: FakeTransport;
  readonly client: TransportSessionClient;

  private constructor(token: string, source: FakeSessionSource, keeper: TokenKeeper) {
    let opened: FakeTransport | undefined;
    this.token = token;
    this.source = source;
    this.client = new TransportSessionClient(keeper, (next) => (opened = new FakeTransport(next)));
    this.transport = opened!;
  }

  static async open(): Promise<Bench> {
    const token = fakeToken();
    const source = new FakeSessionSource(token);
    return new Bench(token, source, await TokenKeeper.open(source));
  }

  request(): Promise<GraphQLResult> {
    return this.client.graphql(QUERY) as Promise<GraphQLResult>;
  }

  /** The request that was sent as the nth. */
  async sent(count = 1): Promise<Sent> {
    await vi.waitFor(() => expect(this.transport.sent).toHaveLength(count));
    return this.transport.sent[count - 1]!;
  }

  listen(): { events: unknown[]; unsubscribe(): void } {
    const events: unknown[] = [];
    const subscription = (this.client.graphql(SUBSCRIPTION) as Observable<GraphQLResult>).subscribe({
      next: (value) => events.push(value),
      error: (error) => events.push((error as { code: string }).code),
      complete: () => events.push('complete'),
      acknowledged: () => events.push('acknowledged'),
    });
    return { events, unsubscribe: () => subscription.unsubscribe() };
  }

  /** The observer that the transport has, once it has one. */
  async listening(count = 1): Promise<Observer> {
    await vi.waitFor(() => expect(this.transport.observers).toHaveLength(count));
    return this.transport.observers[0]!;
  }

  async ended(): Promise<void> {
    await vi.waitFor(() => expect(this.client.session.ended.aborted).toBe(true));
  }
}
