import { SourceController } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import type { Account } from '../model/account.js';
import { AccountDetailStore } from '../state/account-detail-store.js';
import type { AccountDetailHost } from './account-detail-controller.js';
import { accountsGateways } from './gateway-source.js';
import { mayWrite } from './may-write.js';

/** What the person may do with the form: nothing yet, wait for a session again, look, or write. */
export type FormAccess = 'waiting' | 'ended' | 'denied' | 'open';

/**
 * The account behind a form, and whose the form is. It is emptied before anything is drawn for somebody else; the end of a
 * session takes nothing away, so that the same person goes on in the next one.
 */
export class AccountFormController implements ReactiveController {
  readonly #host: AccountDetailHost;
  readonly #emptied: () => void;
  readonly #stores: SourceController<AccountsGateway, AccountDetailStore>;
  #owner: string | undefined;
  #followed: AccountsGateway | undefined;
  #following = new AbortController();

  /** @param emptied When nothing of what was there may be shown any more. */
  constructor(host: AccountDetailHost, emptied: () => void) {
    this.#host = host;
    this.#emptied = emptied;
    const gateways = accountsGateways();
    this.#stores = new SourceController(
      host,
      () => gateways.of(host),
      (gateway) => new AccountDetailStore(gateway),
    );
    host.addController(this);
  }

  get access(): FormAccess {
    const gateway = this.#stores.source;
    if (!gateway) return 'waiting';
    if (gateway.session.ended.aborted) return 'ended';
    return mayWrite(gateway, this.#host.accountId === undefined ? 'create' : 'edit') ? 'open' : 'denied';
  }

  /** Where the form may write to. */
  get writable(): AccountsGateway | undefined {
    return this.access === 'open' ? this.#stores.source : undefined;
  }

  /** The account as it is now, as far as it was read. */
  get account(): Account | undefined {
    return this.#stores.store?.state.value;
  }

  /** `gone`: there is no account of that id. */
  get status(): 'new' | 'loading' | 'ready' | 'gone' | 'failed' {
    if (this.#host.accountId === undefined) return 'new';
    const { status = 'idle', value } = this.#stores.store?.state ?? {};
    if (value) return 'ready';
    return status === 'ready' ? 'gone' : status === 'failed' ? 'failed' : 'loading';
  }

  /** Reads the account again after that failed. */
  async refresh(): Promise<void> {
    await this.#stores.store?.refresh();
  }

  hostUpdate(): void {
    const { source, store } = this.#stores;
    this.#follow(source);
    const { tenantId, subject } = source?.session ?? {};
    const owner = source && JSON.stringify([tenantId, subject]);
    if (this.#owner !== undefined && owner !== this.#owner) this.#emptied();
    this.#owner = owner;
    void store?.open(this.#host.accountId);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
    this.#owner = undefined;
    this.#emptied();
  }

  #follow(source: AccountsGateway | undefined): void {
    if (source === this.#followed) return;
    this.#followed = source;
    this.#following.abort();
    const { signal } = (this.#following = new AbortController());
    source?.session.ended.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };
}
