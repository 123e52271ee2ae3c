import { SourceController, type SourceHost } from '@remit-elements/element-kit/core.js';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { AccountsErrorEvent } from '../events/accounts-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import type { Account } from '../model/account.js';
import { AccountsStore, type AccountsState } from '../state/accounts-store.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';

export type { AccountsState } from '../state/accounts-store.js';

export type AccountsHost = SourceHost & HTMLElement & AccountsDoors;

/** `waiting` for a client, `ended` with the session, else `open`. */
export type SessionStatus = 'waiting' | 'ended' | 'open';

/**
 * The accounts of one session, while its host is connected: one store per client or gateway, dropped the moment either
 * ends. Tells the host's listeners what failed.
 */
export class AccountsController {
  readonly #host: AccountsHost;
  readonly #gateways = accountsGateways();
  readonly #stores: SourceController<AccountsGateway, AccountsStore>;
  #loaded: AccountsStore | undefined;
  #reported: AccountsState['error'];
  #strangerReported = false;
  #listening = new AbortController();

  constructor(host: AccountsHost) {
    this.#host = host;
    this.#stores = new SourceController<AccountsGateway, AccountsStore>(
      host,
      () => this.#gateways.of(host),
      (gateway) => new AccountsStore(gateway),
      (store) => this.#report(store.state),
    );
    host.addController(this);
  }

  get session(): SessionStatus {
    if (!this.#stores.source) return 'waiting';
    return this.#stores.source.session.ended.aborted ? 'ended' : 'open';
  }

  get store(): AccountsStore | undefined {
    return this.#stores.store;
  }

  get state(): AccountsState | undefined {
    return this.#stores.store?.state;
  }

  /** The rows to draw: those of the session's own tenant. A row of any other is reported, never drawn. */
  get rows(): readonly Account[] {
    const tenantId = this.#stores.source?.session.tenantId;
    return this.state?.value.rows.filter((row) => row.tenantId === tenantId) ?? [];
  }

  get source(): AccountsGateway | undefined {
    return this.#stores.source;
  }

  hostUpdate(): void {
    const { store } = this.#stores;
    if (store === this.#loaded) return;
    this.#loaded = store;
    this.#reported = undefined;
    this.#strangerReported = false;
    this.#listen();
    void store?.load();
  }

  hostDisconnected(): void {
    this.#loaded = undefined;
    this.#listening.abort();
  }

  #listen(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const ended = this.#stores.source?.session.ended;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };

  #report(state: AccountsState): void {
    if (state.status === 'failed' && state.error !== this.#reported) {
      this.#reported = state.error;
      this.#host.dispatchEvent(new AccountsErrorEvent(state.error.code));
      if (state.error.code === 'SessionEnded' && this.session === 'open') this.#sessionEnded();
    }
    if (!this.#strangerReported && this.rows.length < state.value.rows.length) {
      this.#strangerReported = true;
      this.#host.dispatchEvent(new AccountsErrorEvent('TenantMismatch'));
    }
  }
}
