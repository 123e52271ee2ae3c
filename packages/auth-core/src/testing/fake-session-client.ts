import { ApiError } from '../api-error.js';
import type { GraphQLResult, Observable, SessionClient } from '../graphql-client.js';
import { fakeSession, type FakeSession } from './fake-session.js';

export interface FakeRequest {
  /** The first field that the document selects, as `listPayments`. */
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The value of the field; or a function that gives it, or a promise of it, or throws what the client shall reject with. */
export type FakeAnswer = (request: FakeRequest) => unknown;

export interface FakeSessionClientOptions {
  readonly session?: FakeSession;
  /** By field; a value that is no function is given as it is. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

interface GraphQLRequest {
  query: string;
  variables?: Record<string, unknown>;
}

interface Listener {
  readonly field: string;
  readonly observer: Parameters<Observable<GraphQLResult>['subscribe']>[0];
}

/** A session client without a server: it answers by field, as told, and keeps the rules of a real one. */
export class FakeSessionClient implements SessionClient {
  readonly session: FakeSession;
  /** Every query and mutation so far. */
  readonly requests: FakeRequest[] = [];
  readonly #answers = new Map<string, unknown>();
  readonly #listeners = new Set<Listener>();
  readonly #open = new Map<Promise<unknown>, (error: ApiError) => void>();
  #gate: Promise<void> = Promise.resolve();

  constructor(options: FakeSessionClientOptions = {}) {
    this.session = options.session ?? fakeSession();
    for (const [field, value] of Object.entries(options.answers ?? {})) this.answer(field, value);
    this.session.ended.addEventListener('abort', () => {
      for (const one of [...this.#listeners]) this.#fail(one, new ApiError('SessionEnded'));
    });
  }

  /** How many subscribe to a field now. */
  listeners(field: string): number {
    return [...this.#listeners].filter((one) => one.field === field).length;
  }

  /** Answers a field from now on; a function is a `FakeAnswer`. */
  answer(field: string, value: unknown): void {
    this.#answers.set(field, value);
  }

  /** Holds every answer back until the function that it gives is called. */
  hold(): () => void {
    let release: () => void = () => {};
    this.#gate = new Promise((released) => {
      release = released;
    });
    return release;
  }

  /** Delivers a value to all who subscribe to the field. */
  push(field: string, value: unknown): void {
    for (const one of [...this.#listeners]) if (one.field === field) one.observer.next?.({ data: { [field]: value } });
  }

  /** Breaks all subscriptions, as a lost network does. */
  disconnect(): void {
    for (const one of [...this.#listeners]) this.#fail(one, new ApiError('Offline'));
  }

  /** Ends all subscriptions to the field, as a server does that will not have them. */
  complete(field: string): void {
    for (const one of [...this.#listeners]) {
      if (one.field === field && this.#listeners.delete(one)) one.observer.complete?.();
    }
  }

  graphql(options: GraphQLRequest): Promise<GraphQLResult> | Observable<GraphQLResult> {
    const request = toRequest(options);
    if (/^\s*subscription\b/.test(options.query)) return this.#observable(request.field);
    const { ended } = this.session;
    if (ended.aborted) return Promise.reject(new ApiError('SessionEnded'));
    this.requests.push(request);
    let giveUp: (error: ApiError) => void = () => {};
    const answer = new Promise<GraphQLResult>((resolve, reject) => {
      giveUp = reject;
      ended.addEventListener('abort', () => reject(new ApiError('SessionEnded')), { once: true });
      this.#reply(request).then(resolve, reject);
    });
    this.#open.set(answer, giveUp);
    void answer.then(
      () => this.#open.delete(answer),
      () => this.#open.delete(answer),
    );
    return answer;
  }

  cancel(promise: Promise<unknown>): boolean {
    const giveUp = this.#open.get(promise);
    giveUp?.(new ApiError('Timeout'));
    return giveUp !== undefined;
  }

  async #reply(request: FakeRequest): Promise<GraphQLResult> {
    await this.#gate;
    const answer = this.#answers.get(request.field) ?? null;
    const value: unknown = await (typeof answer === 'function' ? (answer as FakeAnswer)(request) : answer);
    return { data: { [request.field]: value } };
  }

  #observable(field: string): Observable<GraphQLResult> {
    return {
      subscribe: (observer) => {
        const one: Listener = { field, observer };
        this.#listeners.add(one);
        if (this.session.ended.aborted) this.#fail(one, new ApiError('SessionEnded'));
        return { unsubscribe: () => this.#listeners.delete(one) };
      },
    };
  }

  #fail(one: Listener, error: ApiError): void {
    if (this.#listeners.delete(one)) one.observer.error?.(error);
  }
}

function toRequest({ query, variables = {} }: GraphQLRequest): FakeRequest {
  const header = query.replace(/\([^)]*\)/g, ''); // variables and arguments, whose values may hold braces
  const field = /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(header)?.[1] ?? '';
  return { field, query, variables };
}

/** A session client without a server. */
export function fakeSessionClient(options: FakeSessionClientOptions = {}): FakeSessionClient {
  return new FakeSessionClient(options);
}
