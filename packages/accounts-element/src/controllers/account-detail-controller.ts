import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { ReactiveController } from 'lit';
import type { AccountsGateway, GatewayCapability } from '../data/accounts-gateway.js';
import { AccountsErrorEvent } from '../events/accounts-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import type { Account } from '../model/account.js';
import { AccountDetailStore, type AccountDetailState } from '../state/account-detail-store.js';
import { NO_FIGURES, type AccountFigures, type FiguresState } from '../state/account-figures.js';
import { AccountFiguresStore } from '../state/account-figures-store.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';
import { mayWrite } from './may-write.js';

export type { AccountDetailState } from '../state/account-detail-store.js';
export type { AccountFigures, FiguresState } from '../state/account-figures.js';

export type AccountDetailHost = SourceHost & HTMLElement & AccountsDoors & { readonly accountId: string | undefined };

const NOTHING: AccountDetailState = { status: 'idle', value: undefined };

/** One account of one session while its element is there, and its figures: read, followed, and let go of with the session. */
export class AccountDetailController implements ReactiveController {
  readonly #host: AccountDetailHost;
  readonly #stores: SourceController<AccountsGateway, AccountDetailStore>;
  readonly #figures: SourceController<AccountsGateway, AccountFiguresStore>;
  #followed: AccountDetailStore | undefined;
  #shown: string | undefined;
  #reported: unknown;
  #following = new AbortController();

  constructor(host: AccountDetailHost) {
    this.#host = host;
    const gateways = accountsGateways();
    const source = (): AccountsGateway | undefined => gateways.of(host);
    this.#stores = new SourceController(
      host,
      source,
      (gateway) => new AccountDetailStore(gateway),
      (store) => this.#heard(store.state),
    );
    this.#figures = new SourceController(host, source, (gateway) => new AccountFiguresStore(gateway));
    host.addController(this);
  }

  /** `waiting` for a session and an account to show. */
  get access(): 'waiting' | 'ended' | 'open' {
    const session = this.#stores.source?.session;
    if (!session || this.#host.accountId === undefined) return 'waiting';
    return session.ended.aborted ? 'ended' : 'open';
  }

  get state(): AccountDetailState {
    return this.#stores.store?.state ?? NOTHING;
  }

  get account(): Account | undefined {
    return this.state.value;
  }

  /** Whether the account was shown before it was gone. */
  get wasShown(): boolean {
    return this.#stores.store?.wasShown === true;
  }

  /** How reading balances and outflows stands. */
  get figuresState(): FiguresState {
    return this.#figures.store?.state ?? NO_FIGURES;
  }

  /** What the account holds and what is to leave it, as far as it is known. */
  get figures(): AccountFigures {
    return this.figuresState.byAccount.get(this.account?.id ?? '') ?? {};
  }

  /** Whether the gateway can do this and the session's roles allow it; the server decides, this only mirrors it. */
  may(capability: GatewayCapability): boolean {
    return mayWrite(this.#stores.source, capability);
  }

  /** Shows at once what was saved elsewhere on the page. */
  applySaved(account: Account): void {
    this.#stores.store?.applySaved(account);
  }

  hostUpdate(): void {
    const { store } = this.#stores;
    if (store !== this.#followed) this.#follow(store);
    void store?.open(this.#host.accountId);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  async refresh(): Promise<void> {
    this.#figures.store?.refresh();
    await this.#stores.store?.refresh();
  }

  #follow(store: AccountDetailStore | undefined): void {
    this.#followed = store;
    this.#shown = undefined;
    this.#following.abort();
    const { signal } = (this.#following = new AbortController());
    const ended = store && this.#stores.source?.session.ended;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SessionRequiredEvent());
  };

  #heard(state: AccountDetailState): void {
    this.#showFigures(state.value);
    // For whoever shows it in a frame of their own, which is named by it; not for hosts.
    this.#host.dispatchEvent(new Event('detail-change'));
    if (state.status !== 'failed' || state.error === this.#reported) return;
    this.#reported = state.error;
    this.#host.dispatchEvent(new AccountsErrorEvent(state.error.code, this.#host.accountId));
    if (state.error.code === 'SessionEnded' && this.access === 'open') this.#sessionEnded();
  }

  /** Another currency may mean another balance to show. */
  #showFigures(account: Account | undefined): void {
    const shown = account && `${account.id} ${account.currency}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#figures.store?.show(account ? [account] : []);
  }
}
