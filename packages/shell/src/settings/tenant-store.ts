import { asApiError, type ErrorCode } from '@remit-elements/auth-core';
import type { Outcome } from '../api/outcome.js';
import { sendUntilKnown, type Sending } from '../api/send-until-known.js';
import type { TenantChange, TenantGateway } from './tenant-gateway.js';
import type { Tenant } from './tenant.js';

export interface TenantState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly tenant?: Tenant;
  /** Why it failed. */
  readonly error?: ErrorCode;
}

/** The company of one session; with the session it goes. It changes when the server has said so. Fires `change`. */
export class TenantStore extends EventTarget {
  readonly #gateway: TenantGateway;
  readonly #sending: Omit<Sending, 'signal' | 'checking'>;
  readonly #life = new AbortController();
  #run = new AbortController();
  #state: TenantState = { status: 'loading' };

  /** @param ended The end of the session. */
  constructor(gateway: TenantGateway, ended: AbortSignal, sending: Omit<Sending, 'signal' | 'checking'> = {}) {
    super();
    this.#gateway = gateway;
    this.#sending = sending;
    if (ended.aborted) this.dispose();
    else ended.addEventListener('abort', () => this.dispose(), { signal: this.#life.signal });
  }

  get state(): TenantState {
    return this.#state;
  }

  /** Reads anew; what is shown stays until then. The last call wins. */
  async load(): Promise<void> {
    if (this.#life.signal.aborted) return;
    if (this.#state.status === 'failed') this.#set({ ...this.#state, status: 'loading' });
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    try {
      const tenant = await this.#gateway.get(signal);
      if (!signal.aborted) this.#set({ status: 'ready', tenant });
    } catch (cause) {
      if (!signal.aborted) this.#set({ ...this.#state, status: 'failed', error: asApiError(cause).code });
    }
  }

  async save(change: TenantChange, checking: Pick<Sending, 'checking'>): Promise<Outcome<Tenant>> {
    const sending = { ...this.#sending, ...checking, signal: this.#life.signal };
    const outcome = await sendUntilKnown(() => this.#gateway.update(change), sending);
    // What is read now could be older than this.
    this.#run.abort();
    if (outcome.kind === 'done') this.#set({ status: 'ready', tenant: outcome.value });
    else if (outcome.kind === 'refused' && outcome.error.current !== undefined) this.#learn(outcome.error.current);
    else if (outcome.kind !== 'ended') void this.load();
    return outcome;
  }

  dispose(): void {
    this.#life.abort();
    this.#run.abort();
    this.#state = { status: 'loading' };
    this.dispatchEvent(new Event('change'));
  }

  #learn(current: unknown): void {
    try {
      this.#set({ status: 'ready', tenant: this.#gateway.decode(current) });
    } catch {
      void this.load();
    }
  }

  #set(state: TenantState): void {
    if (this.#life.signal.aborted) return;
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
