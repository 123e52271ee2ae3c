import type { SessionClient } from '@remit-elements/auth-core';
import { watchChanges } from '@remit-elements/auth-core/gateways.js';

/** However much happens, the figures are read again no more often. */
const PAUSE_MS = 5_000;
/** So long after the last reading whoever comes back gets a new one, since hints may have been missed. */
const OLD_MS = 30_000;
/** While nobody tells of changes, and to be sure while somebody does. */
const EVERY_MS = 60_000;

const ON_PAYMENT_CHANGE = 'subscription OnPaymentChange { onPaymentChange { id tenantId version status deletedAt } }';

/**
 * Calls `read` when payments have changed, when the network or the reader is back, and now and then; never for a page that
 * nobody sees.
 * @param told Whether somebody tells of changes; what is shown is read now and then all the same.
 * @returns How to stop.
 */
export function watchStart(
  client: SessionClient,
  read: () => Promise<void>,
  told: (isLive: boolean) => void,
): () => void {
  const watch = new StartWatch(client, read, told);
  watch.turn();
  return () => watch.stop();
}

class StartWatch {
  readonly #client: SessionClient;
  readonly #read: () => Promise<void>;
  readonly #told: (isLive: boolean) => void;
  readonly #ended = new AbortController();
  #unwatch: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAtMs = 0;
  #readAtMs = Date.now();
  #wasLost = false;

  constructor(client: SessionClient, read: () => Promise<void>, told: (isLive: boolean) => void) {
    this.#client = client;
    this.#read = read;
    this.#told = told;
    const { signal } = this.#ended;
    document.addEventListener('visibilitychange', () => this.turn(), { signal });
    addEventListener('online', () => this.#due(0), { signal });
  }

  /** Listens while the page is seen, and not while it is not. */
  turn(): void {
    const isSeen = document.visibilityState === 'visible';
    if (isSeen === (this.#unwatch !== undefined)) return;
    if (isSeen) {
      this.#unwatch = watchChanges(this.#client, ON_PAYMENT_CHANGE, {
        change: () => this.#due(PAUSE_MS),
        state: (state) => this.#heard(state === 'live'),
      });
      this.#due(Math.max(0, this.#readAtMs + OLD_MS - Date.now()));
      return;
    }
    this.#rest();
  }

  #heard(isLive: boolean): void {
    this.#told(isLive);
    // What happened before and in between was not told, however short it was.
    if (isLive && (this.#wasLost || Date.now() - this.#readAtMs > PAUSE_MS)) this.#due(0);
    this.#wasLost = !isLive;
  }

  stop(): void {
    this.#ended.abort();
    this.#rest();
  }

  #rest(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#timer);
    this.#dueAtMs = 0;
  }

  /** Reads no later than in so many ms, and no sooner than a while after the last time. */
  #due(ms: number): void {
    if (!this.#unwatch) return;
    const now = Date.now();
    const atMs = Math.max(now + ms, this.#readAtMs + PAUSE_MS);
    if (this.#dueAtMs > 0 && this.#dueAtMs <= atMs) return;
    this.#dueAtMs = atMs;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#go(), atMs - now);
  }

  async #go(): Promise<void> {
    this.#dueAtMs = 0;
    this.#readAtMs = Date.now();
    await this.#read();
    this.#due(EVERY_MS);
  }
}
