import { asApiError, type ApiError, type ErrorCode } from '@remit-elements/auth-core';
import { pause, pauseAskedFor, spread, Store } from '@remit-elements/element-kit';
import type { AccountCommand, AccountsGateway } from '../data/accounts-gateway.js';
import type { Account, AccountDraft } from '../model/account.js';

export type WriteState =
  | { readonly status: 'idle' }
  /** `checking`: an attempt was not answered, and it is being found out whether it arrived. */
  | { readonly status: 'saving' | 'checking' }
  | { readonly status: 'saved'; readonly account: Account }
  /** With `unsure` nobody answered, so it may have been saved all the same; sending the same again saves it once. */
  | { readonly status: 'failed'; readonly error: ApiError; readonly unsure: boolean };

export interface AccountWriterOptions {
  /** Waits between attempts, in ms; a test passes one that does not. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Codes after which nobody knows whether the server carried the command out. */
const UNSURE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected']);
/** Before the second, third, … attempt, in ms. */
const PAUSES_MS = [300, 1_000, 2_500];

/**
 * Creates accounts, each exactly once. The same draft keeps its `requestId` until it is saved, so a double click, a repeat
 * after a failure and a lost answer all make one write.
 */
export class AccountWriter extends Store<WriteState> {
  readonly #gateway: AccountsGateway;
  readonly #wait: NonNullable<AccountWriterOptions['wait']>;
  readonly #life = new AbortController();
  readonly #requestIds = new Map<string, string>();
  #running: Promise<Account | undefined> | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: AccountsGateway, options: AccountWriterOptions = {}) {
    super({ status: 'idle' });
    this.#gateway = gateway;
    this.#wait = options.wait ?? pause;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /**
   * Writes, and answers with the stored account, or undefined when it was not saved; `state` then says why. Never rejects.
   * A call while one runs joins it.
   */
  create(id: string, draft: AccountDraft): Promise<Account | undefined> {
    if (this.#life.signal.aborted) return Promise.resolve(undefined);
    if (this.#running) return this.#running;
    const key = JSON.stringify([id, draft]);
    const requestId = this.#requestIds.get(key) ?? crypto.randomUUID();
    this.#requestIds.set(key, requestId);
    this.#running = this.#carryOut({ type: 'create', id, requestId, draft }).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Forgets the last outcome, not what is still being written. */
  reset(): void {
    if (!this.#running) this.set({ status: 'idle' });
  }

  /** Stops, for good; what was sent already may still be carried out. */
  dispose(): void {
    this.#life.abort();
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#requestIds.clear();
    this.set({ status: 'idle' });
  }

  async #carryOut(command: AccountCommand): Promise<Account | undefined> {
    this.set({ status: 'saving' });
    try {
      const account = await this.#attempt(command);
      if (this.#life.signal.aborted) return undefined;
      this.#requestIds.clear();
      this.set({ status: 'saved', account });
      return account;
    } catch (cause) {
      const error = asApiError(cause);
      if (!this.#life.signal.aborted) this.set({ status: 'failed', error, unsure: UNSURE.has(error.code) });
      return undefined;
    }
  }

  async #attempt(command: AccountCommand): Promise<Account> {
    const { signal } = this.#life;
    for (const pauseMs of PAUSES_MS) {
      try {
        return await this.#gateway.write(command, { signal });
      } catch (cause) {
        const error = asApiError(cause);
        if (signal.aborted || (error.code !== 'Throttled' && !UNSURE.has(error.code))) throw error;
        if (error.code !== 'Throttled') this.set({ status: 'checking' });
        const { retryAfterSeconds } = error;
        await this.#wait(retryAfterSeconds === undefined ? spread(pauseMs) : pauseAskedFor(retryAfterSeconds), signal);
        if (this.#life.signal.aborted) throw error;
      }
    }
    return this.#gateway.write(command, { signal });
  }
}
