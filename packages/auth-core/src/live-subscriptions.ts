import { ApiError } from './api-error.js';
import type { GraphQLResult, Observable, Subscription } from './graphql-client.js';
import { toApiError } from './to-api-error.js';
import { RENEW_BEFORE_MS, type TokenKeeper } from './token-keeper.js';
import type { Transport } from './transport.js';

/** A subscription to be begun. */
export interface Opening {
  readonly query: string;
  readonly changes: Observable<GraphQLResult>;
}

type Observer = Parameters<Observable<GraphQLResult>['subscribe']>[0];

const SHORTEST_WAIT_MS = 1_000;

/** One subscription of a consumer, until the first of: unsubscribed, failed, completed. */
class LiveSubscription implements Subscription {
  /** Without blanks, since Amplify writes documents anew. */
  readonly #query: string;
  readonly #observer: Observer;
  readonly #closed: (closed: LiveSubscription) => void;
  readonly #recheck: () => Promise<unknown>;
  #raw: Subscription | undefined;
  #acknowledged = false;
  isOpen = true;

  /** @param ways What to do when it has closed; how to find out whether the session lasts, which ends by itself if not. */
  constructor(
    query: string,
    observer: Observer,
    ways: { closed(closed: LiveSubscription): void; recheck(): Promise<unknown> },
  ) {
    this.#query = withoutBlanks(query);
    this.#observer = observer;
    this.#closed = ways.closed;
    this.#recheck = ways.recheck;
  }

  /** Whether an acknowledgement of this document is for this one: the first that waits for it. */
  awaits(query: string): boolean {
    return this.isStarted && !this.#acknowledged && withoutBlanks(query) === this.#query;
  }

  acknowledge(): void {
    this.#acknowledged = true;
    if (this.isOpen) this.#observer.acknowledged?.();
  }

  start(changes: Observable<GraphQLResult>): void {
    if (!this.isOpen) return;
    const raw = changes.subscribe({
      next: (value) => {
        if (this.isOpen) this.#observer.next?.(value);
      },
      error: (cause) => {
        const error = toApiError(cause);
        const fail = (): void => this.fail(error);
        if (error.code === 'Unauthorized') this.#afterRecheck(fail);
        else fail();
      },
      complete: () => this.#afterRecheck(() => this.complete()),
    });
    this.#raw = raw;
    if (this.#hasClosed) raw.unsubscribe(); // it ended while it was being set up
  }

  /** What the server ends or refuses may be the end of the membership: whoever listens is told that first. */
  #afterRecheck(tell: () => void): void {
    void this.#recheck().then(tell, tell);
  }

  /** False while it waits for its turn: then the socket is not its own yet. */
  get isStarted(): boolean {
    return this.#raw !== undefined;
  }

  get #hasClosed(): boolean {
    return !this.isOpen;
  }

  unsubscribe(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#raw?.unsubscribe();
    this.#closed(this);
  }

  fail(error: ApiError): void {
    if (!this.isOpen) return;
    this.unsubscribe();
    this.#observer.error?.(error);
  }

  complete(): void {
    if (!this.isOpen) return;
    this.unsubscribe();
    this.#observer.complete?.();
  }
}

function withoutBlanks(query: string): string {
  return query.replace(/[\s,]+/g, '');
}

/**
 * A session's subscriptions. They share one socket that the token of the first one opened, so they end together: with the
 * session (`SessionEnded`), when the socket breaks (`Offline`), and, completed, when that token is about to end. Whoever
 * listens subscribes again and reads again what may have been missed. What the server ends by itself is told after a new
 * token was asked for, so that somebody whose sign-in is over hears `SessionEnded`.
 */
export class LiveSubscriptions {
  readonly #transport: Transport;
  readonly #keeper: TokenKeeper;
  readonly #open = new Set<LiveSubscription>();
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(transport: Transport, keeper: TokenKeeper) {
    this.#transport = transport;
    this.#keeper = keeper;
    const stop = transport.onDisrupted(() => {
      const broken = [...this.#open].filter((one) => one.isStarted);
      // Else the first of several to begin again would hold the dead socket open for all of them.
      if (broken.length > 0) this.#transport.releaseSocket();
      for (const one of broken) one.fail(new ApiError('Offline', 'The connection broke off'));
    });
    const stopHearing = transport.onAcknowledged((query) => {
      [...this.#open].find((one) => one.awaits(query))?.acknowledge();
    });
    keeper.session.ended.addEventListener(
      'abort',
      () => {
        stop();
        stopHearing();
        this.#endAll((one) => one.fail(new ApiError('SessionEnded', 'The session has ended')));
      },
      { once: true },
    );
  }

  open({ query, changes }: Opening, observer: Observer): Subscription {
    const closed = (gone: LiveSubscription): void => {
      this.#open.delete(gone);
      if (this.#open.size === 0) this.#cancelRenewal();
    };
    const one = new LiveSubscription(query, observer, { closed, recheck: () => this.#keeper.refresh() });
    this.#open.add(one);
    void this.#start(one, changes);
    return one;
  }

  async #start(one: LiveSubscription, changes: Observable<GraphQLResult>): Promise<void> {
    try {
      await this.#transport.socketReady();
      await this.#keeper.token(); // Amplify tells nobody when it gets no token for the socket
      one.start(changes);
      if (one.isOpen) this.#planRenewal();
    } catch (cause) {
      one.fail(toApiError(cause));
    }
  }

  /** The first subscription's token is the socket's: later ones do not put the renewal off. */
  #planRenewal(): void {
    if (this.#renewal !== undefined) return;
    const { remainingMs } = this.#keeper;
    const waitMs = Math.max(remainingMs - RENEW_BEFORE_MS, remainingMs / 2, SHORTEST_WAIT_MS);
    this.#renewal = setTimeout(() => {
      this.#renewal = undefined;
      void this.#renew();
    }, waitMs);
  }

  async #renew(): Promise<void> {
    try {
      await this.#keeper.token();
      this.#endAll((one) => one.complete());
    } catch (cause) {
      const error = toApiError(cause);
      this.#endAll((one) => one.fail(error));
    }
  }

  #endAll(end: (one: LiveSubscription) => void): void {
    const all = [...this.#open]; // what a listener opens while it is told is a new one
    if (all.length === 0) return;
    this.#transport.releaseSocket();
    for (const one of all) end(one);
  }

  #cancelRenewal(): void {
    clearTimeout(this.#renewal);
    this.#renewal = undefined;
  }
}
