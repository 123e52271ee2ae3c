import type { ApiError } from '@remit-elements/auth-core';
import { DetailController, SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { AccountsGateway, GatewayCapability } from '../data/accounts-gateway.js';
import { AccountsErrorEvent } from '../events/accounts-error-event.js';
import { SessionRequiredEvent } from '../events/session-required-event.js';
import type { Account } from '../model/account.js';
import { AccountDetailStore } from '../state/account-detail-store.js';
import { NO_FIGURES, type AccountFigures, type FiguresState } from '../state/account-figures.js';
import { AccountFiguresStore } from '../state/account-figures-store.js';
import { accountsGateways, type AccountsDoors } from './gateway-source.js';
import { mayWrite } from './may-write.js';

export type { AccountFigures, FiguresState } from '../state/account-figures.js';

export type AccountDetailHost = SourceHost & HTMLElement & AccountsDoors & { readonly accountId: string | undefined };

/** One account of one session while its element is there, and its figures. */
export class AccountDetailController extends DetailController<AccountsGateway, Account, ApiError, AccountDetailStore> {
  readonly #figures: SourceController<AccountsGateway, AccountFiguresStore>;
  #shown: string | undefined;

  constructor(host: AccountDetailHost) {
    const gateways = accountsGateways();
    const gateway = (): AccountsGateway | undefined => gateways.of(host);
    // Before the account's, so that it is there once one is shown.
    const figures = new SourceController(host, gateway, (source) => new AccountFiguresStore(source));
    super(
      host,
      {
        gateway,
        id: () => host.accountId,
        sessionRequired: () => new SessionRequiredEvent(),
        failed: ({ code }) => new AccountsErrorEvent(code, host.accountId),
        changed: (account) => this.#showFigures(account),
      },
      (source) => new AccountDetailStore(source),
    );
    this.#figures = figures;
  }

  get account(): Account | undefined {
    return this.state.value;
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
    return mayWrite(this.gateway, capability);
  }

  /** Shows at once what was saved elsewhere on the page. */
  applySaved(account: Account): void {
    this.store?.applySaved(account);
  }

  override async refresh(): Promise<void> {
    this.#figures.store?.refresh();
    await super.refresh();
  }

  /** Another currency may mean another balance to show. */
  #showFigures(account: Account | undefined): void {
    const shown = account && `${account.id} ${account.currency}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#figures.store?.show(account ? [account] : []);
  }
}
