import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { Store, type LoadState } from '@remit-elements/element-kit/fields.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import type { DebtorAccount } from '../model/payment.js';

export type AccountsState = LoadState<readonly DebtorAccount[], ApiError>;

const IDLE: AccountsState = { status: 'idle', value: [] };

/** One session's accounts, as far as payments show them. */
export class AccountsStore extends Store<AccountsState> {
  readonly #gateway: AccountsReader;
  #run = new AbortController();

  constructor(gateway: AccountsReader) {
    super(IDLE);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', () => this.dispose(), { once: true, signal: this.#run.signal });
  }

  /** Reads the accounts, unless they are there or on their way. */
  async load(): Promise<void> {
    if (this.state.status === 'loading' || this.state.status === 'ready' || this.#run.signal.aborted) return;
    const { signal } = this.#run;
    this.set({ status: 'loading', value: [] });
    try {
      const value = await this.#read();
      if (!signal.aborted) this.set({ status: 'ready', value });
    } catch (cause) {
      if (!signal.aborted) this.set({ status: 'failed', value: [], error: asApiError(cause) });
    }
  }

  /** Reads them again; what is known stays until that succeeded. */
  async renew(): Promise<void> {
    if (this.state.status !== 'ready') return this.load();
    const { signal } = this.#run;
    const value = await this.#read().catch(() => undefined); // what is known still holds
    if (value && !signal.aborted) this.set({ status: 'ready', value });
  }

  /** Stops and empties the store, for good. */
  dispose(): void {
    this.#run.abort();
    this.set(IDLE);
  }

  async #read(): Promise<readonly DebtorAccount[]> {
    const { accounts, session } = this.#gateway;
    const value = (await accounts?.call(this.#gateway, { signal: this.#run.signal })) ?? [];
    return value.filter(({ tenantId }) => tenantId === session.tenantId);
  }
}
