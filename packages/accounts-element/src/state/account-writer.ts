import { ApiError, asApiError, type ErrorCode } from '@remit-elements/auth-core';
import { isFields } from '@remit-elements/auth-core/gateways.js';
import { pause, pauseAskedFor, spread, Store } from '@remit-elements/element-kit';
import type { AccountCommand, AccountsGateway } from '../data/accounts-gateway.js';
import type { Account, AccountChanges, AccountDraft } from '../model/account.js';
import { keyOf, type AccountIntent } from './account-intent.js';
import type { WriteState } from './write-state.js';

export type { AccountIntent } from './account-intent.js';
export type { WriteState } from './write-state.js';

export interface AccountWriterOptions {
  /** Waits between attempts, in ms; a test passes one that does not. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Codes after which nobody knows whether the server carried the command out. */
const UNSURE: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['Offline', 'Timeout', 'MalformedAnswer', 'Unexpected']);
/** Before the second, third, … attempt, in ms. */
const PAUSES_MS = [300, 1_000, 2_500];

/**
 * Writes accounts, each intent exactly once. The same intent keeps its `requestId` until it is known what became of it, so a
 * double click, a repeat after a failure and a lost answer all make one write.
 */
export class AccountWriter extends Store<WriteState> {
  readonly #gateway: AccountsGateway;
  readonly #wait: NonNullable<AccountWriterOptions['wait']>;
  readonly #life = new AbortController();
  readonly #requestIds = new Map<string, string>();
  #running: { readonly key: string; readonly done: Promise<Account | undefined> } | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: AccountsGateway, options: AccountWriterOptions = {}) {
    super({ status: 'idle' });
    this.#gateway = gateway;
    this.#wait = options.wait ?? pause;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** @param id Made before the first attempt. */
  create(id: string, draft: AccountDraft): Promise<Account | undefined> {
    return this.write({ type: 'create', id, draft });
  }

  /** @param version The one that the changes were made from. */
  update(id: string, version: number, changes: AccountChanges): Promise<Account | undefined> {
    return this.write({ type: 'update', id, version, changes });
  }

  delete(id: string, version: number): Promise<Account | undefined> {
    return this.write({ type: 'delete', id, version });
  }

  /** Closes an account, or opens it again. One that is closed is the default no longer. */
  close(account: Account, status: 'CLOSED' | 'OPEN' = 'CLOSED'): Promise<Account | undefined> {
    const changes = status === 'CLOSED' && account.isDefault ? { status, isDefault: false } : { status };
    return this.update(account.id, account.version, changes);
  }

  makeDefault(account: Account): Promise<Account | undefined> {
    return this.update(account.id, account.version, { isDefault: true });
  }

  /**
   * Writes, and answers with the stored account, or undefined when it was not saved; `state` then says why. Never rejects.
   * While it runs the same intent joins it, and another one is refused with undefined.
   */
  write(intent: AccountIntent): Promise<Account | undefined> {
    const key = keyOf(intent);
    if (this.#running) return this.#running.key === key ? this.#running.done : Promise.resolve(undefined);
    if (this.#life.signal.aborted) return Promise.resolve(undefined);
    const requestId = this.#requestIds.get(key) ?? crypto.randomUUID();
    this.#requestIds.set(key, requestId);
    const done = this.#carryOut(intent, key, requestId).finally(() => {
      this.#running = undefined;
    });
    this.#running = { key, done };
    return done;
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

  async #carryOut(intent: AccountIntent, key: string, requestId: string): Promise<Account | undefined> {
    this.set({ status: 'saving', intent });
    try {
      const account = await this.#attempt(intent, { ...intent, requestId });
      if (this.#life.signal.aborted) return undefined;
      this.#requestIds.clear();
      this.set({ status: 'saved', intent, account });
      return account;
    } catch (cause) {
      const error = asApiError(cause);
      if (this.#life.signal.aborted) return undefined;
      // What was refused was not carried out: asked for again, it is another request.
      if (!mayRepeat(error)) this.#requestIds.delete(key);
      this.set(this.#outcomeOf(intent, error));
      return undefined;
    }
  }

  async #attempt(intent: AccountIntent, command: AccountCommand): Promise<Account> {
    const { signal } = this.#life;
    for (const pauseMs of PAUSES_MS) {
      try {
        return await this.#own(command, signal);
      } catch (cause) {
        const error = asApiError(cause);
        if (signal.aborted || !mayRepeat(error)) throw error;
        if (error.code !== 'Throttled') this.set({ status: 'checking', intent });
        const { retryAfterSeconds } = error;
        await this.#wait(retryAfterSeconds === undefined ? spread(pauseMs) : pauseAskedFor(retryAfterSeconds), signal);
        if (this.#life.signal.aborted) throw error;
      }
    }
    return this.#own(command, signal);
  }

  /** A host's own gateway may be wrong: what is another tenant's is shown to nobody. */
  async #own(command: AccountCommand, signal: AbortSignal): Promise<Account> {
    const account = await this.#gateway.write(command, { signal });
    if (account.tenantId === this.#gateway.session.tenantId) return account;
    throw new ApiError('TenantMismatch', 'A row of another tenant');
  }

  #outcomeOf(intent: AccountIntent, error: ApiError): WriteState {
    const isGone = error.code === 'NotFound' && intent.type === 'update';
    if (error.code !== 'VersionConflict' && !isGone) {
      return { status: 'failed', intent, error, unsure: UNSURE.has(error.code) };
    }
    const { current } = error;
    const isOwn = isFields(current) && current['tenantId'] === this.#gateway.session.tenantId;
    return { status: 'conflict', intent, current: isOwn ? (current as unknown as Account) : undefined };
  }
}

function mayRepeat({ code }: ApiError): boolean {
  return code === 'Throttled' || UNSURE.has(code);
}
