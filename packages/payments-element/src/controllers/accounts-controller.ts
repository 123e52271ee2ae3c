import { SourceController, type SourceHost } from '@remit-elements/element-kit';
import { GraphQLAccountsReader } from '../data/graphql-accounts-reader.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import type { DebtorAccount } from '../model/payment.js';
import { AccountsStore } from '../state/accounts-store.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

/** The names of a session's accounts, read once they are wanted. */
export class AccountsController {
  readonly #gateways = new GatewaySource((client) => new GraphQLAccountsReader(client));
  readonly #stores: SourceController<AccountsReader, AccountsStore>;
  readonly #wanted: () => boolean;

  constructor(host: SourceHost & PaymentsDoors, wanted: () => boolean) {
    this.#wanted = wanted;
    this.#stores = new SourceController<AccountsReader, AccountsStore>(
      host,
      () => this.#gateways.of(host),
      (gateway) => new AccountsStore(gateway),
    );
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#wanted() && this.#stores.store?.state.status === 'idle') void this.#stores.store.load();
  }

  /** Reads them again, as before one is chosen; what is known stays meanwhile. */
  renew(): void {
    void this.#stores.store?.renew();
  }

  /** All that are known so far. */
  get all(): readonly DebtorAccount[] {
    return this.#stores.store?.state.value ?? [];
  }

  /** All of them; undefined until they are known. */
  get known(): readonly DebtorAccount[] | undefined {
    return this.status === 'ready' ? this.all : undefined;
  }

  /** Whether they are known, on their way, or could not be read. */
  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#stores.store?.state.status ?? 'idle';
  }

  /** Undefined while it is not known, or when there is no such account. */
  find(id: string): DebtorAccount | undefined {
    return this.all.find((account) => account.id === id);
  }
}
