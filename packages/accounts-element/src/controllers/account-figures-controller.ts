import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { NO_FIGURES, type FiguresState } from '../state/account-figures.js';
import { AccountFiguresStore, type ShownAccount } from '../state/account-figures-store.js';

export type { FiguresState } from '../state/account-figures.js';

/** What the accounts of a list hold and what is to leave them, for one gateway at a time. */
export class AccountFiguresController {
  readonly #stores: SourceController<AccountsGateway, AccountFiguresStore>;

  constructor(host: SourceHost, source: () => AccountsGateway | undefined) {
    this.#stores = new SourceController(host, source, (gateway) => new AccountFiguresStore(gateway));
  }

  get state(): FiguresState {
    return this.#stores.store?.state ?? NO_FIGURES;
  }

  /** Reads what is not known of these accounts, and keeps it current from then on. */
  show(accounts: readonly ShownAccount[]): void {
    this.#stores.store?.show(accounts);
  }

  /** Reads everything again. */
  refresh(): void {
    this.#stores.store?.refresh();
  }
}
