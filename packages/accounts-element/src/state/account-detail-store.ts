import { ApiError, asApiError } from '@remit-elements/auth-core';
import { FreshnessWatch, Store, type LoadState } from '@remit-elements/element-kit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import type { Account } from '../model/account.js';

/** `ready` without a value: there is no such account, or it is another tenant's, which is the same. */
export type AccountDetailState = LoadState<Account | undefined, ApiError>;

const IDLE: AccountDetailState = { status: 'idle', value: undefined };

/** One account at a time, kept current while it is open. */
export class AccountDetailStore extends Store<AccountDetailState> {
  readonly #gateway: AccountsGateway;
  #accountId: string | undefined;
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  #watch: FreshnessWatch | undefined;
  #wasShown = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: AccountsGateway) {
    super(IDLE);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Whether the account was there since it was opened. */
  get wasShown(): boolean {
    return this.#wasShown;
  }

  /** Reads an account and follows it from then on; undefined lets go of the one before. */
  async open(accountId: string | undefined): Promise<void> {
    if (accountId === this.#accountId) return;
    this.#close();
    this.#accountId = accountId;
    if (accountId === undefined || this.#gateway.session.ended.aborted) return;
    // What was told while nobody listened is read after the gap.
    const watch = (this.#watch = new FreshnessWatch({ check: () => void this.refresh(), changed: () => undefined }));
    this.#unsubscribe = this.#gateway.subscribe?.({
      // Another account that becomes the default is a change of this one, without a hint of its own.
      change: () => void this.refresh(),
      state: (state) => watch.said(state),
    });
    if (!this.#unsubscribe) watch.said('polling');
    await this.refresh();
  }

  /** Shows what was saved here at once. */
  applySaved(account: Account): void {
    const { status, value } = this.state;
    if (account.id !== this.#accountId || account.tenantId !== this.#gateway.session.tenantId) return;
    if (status === 'idle' || account.version < (value?.version ?? 0)) return;
    this.#run.abort(); // its answer may be older
    this.#show(account);
  }

  /** Reads the open account again. */
  async refresh(): Promise<void> {
    const id = this.#accountId;
    if (id === undefined || this.#gateway.session.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    const done = this.#watch?.reading();
    this.set({ status: 'loading', value: this.state.value });
    try {
      const account = await this.#own(id, signal);
      if (!signal.aborted) this.#show(account);
      done?.(signal.aborted ? undefined : true);
    } catch (cause) {
      const error = asApiError(cause);
      const isOurs = error.code !== 'TenantMismatch' && error.code !== 'Unauthorized';
      if (!signal.aborted) this.set({ status: 'failed', value: isOurs ? this.state.value : undefined, error });
      done?.(signal.aborted ? undefined : false);
    }
  }

  /** Stops everything and empties the store. */
  dispose(): void {
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#close();
  }

  /** A host's own gateway may be wrong: what is another tenant's is shown to nobody. */
  async #own(id: string, signal: AbortSignal): Promise<Account | undefined> {
    const account = await this.#gateway.get(id, { signal });
    if (!account || account.tenantId === this.#gateway.session.tenantId) return account;
    throw new ApiError('TenantMismatch', 'A row of another tenant');
  }

  #show(account: Account | undefined): void {
    const value = account?.deletedAt === undefined ? account : undefined;
    this.#wasShown ||= value !== undefined;
    this.set({ status: 'ready', value });
  }

  #close(): void {
    this.#run.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#watch?.stop();
    this.#watch = undefined;
    this.#accountId = undefined;
    this.#wasShown = false;
    this.set(IDLE);
  }
}
