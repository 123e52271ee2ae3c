import type { GraphQLResult, Observable } from '../graphql-client.js';
import type { Transport } from '../transport.js';

export type Observer = Parameters<Observable<GraphQLResult>['subscribe']>[0];

/** A request on its way. */
export interface Sent {
  readonly token: string;
  resolve(result: GraphQLResult): void;
  reject(cause: unknown): void;
  cancelled: boolean;
}

/** A transport that asks for the token as Amplify does, and leaves the answers to the test. */
export class FakeTransport implements Transport {
  readonly sent: Sent[] = [];
  readonly observers: Observer[] = [];
  released = 0;
  /** Tells that the server listens, as Amplify does. */
  acknowledge: (query: string) => void = () => {};
  disrupt: () => void = () => {};
  readonly #byPromise = new Map<Promise<unknown>, { cancelled: boolean }>();
  readonly #token: () => Promise<string>;

  constructor(token: () => Promise<string>) {
    this.#token = token;
  }

  graphql({ query }: { query: string }): Promise<GraphQLResult> | Observable<GraphQLResult> {
    if (query.startsWith('subscription')) return { subscribe: (observer) => this.#subscribe(observer) };
    const state = { cancelled: false };
    const promise = this.#token().then(
      (token) =>
        new Promise<GraphQLResult>((resolve, reject) => {
          this.sent.push(Object.assign(state, { token, resolve, reject }));
        }),
    );
    this.#byPromise.set(promise, state);
    return promise;
  }

  cancel(promise: Promise<unknown>): boolean {
    const state = this.#byPromise.get(promise);
    if (state) state.cancelled = true;
    return state !== undefined;
  }

  onDisrupted(listener: () => void): () => void {
    this.disrupt = listener;
    return () => (this.disrupt = () => {});
  }

  onAcknowledged(listener: (query: string) => void): () => void {
    this.acknowledge = listener;
    return () => (this.acknowledge = () => {});
  }

  releaseSocket(): void {
    this.released += 1;
  }

  socketReady(): Promise<void> {
    return Promise.resolve();
  }

  #subscribe(observer: Observer): { unsubscribe(): void } {
    this.observers.push(observer);
    return { unsubscribe: () => this.observers.splice(this.observers.indexOf(observer), 1) };
  }
}
