import { SourceController, type SourceHost } from '@remit-elements/element-kit/fields.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import type { DebtorAccount } from '../model/payment.js';
import { AccountsStore } from '../state/accounts-store.js';

export interface AccountsHost extends SourceHost {
  /** Those that the page gave; its session is asked where it gives none. */
  readonly accounts?: readonly DebtorAccount[] | undefined;
}

/** The tenant's accounts: the host's, else those of its session, read once they are wanted. */
export class AccountsController {
  readonly #host: AccountsHost;
  readonly #stores: SourceController<AccountsReader, AccountsStore>;
  readonly #wanted: () => boolean;

  constructor(host: AccountsHost, source: () => AccountsReader | undefined, wanted: () => boolean) {
    this.#host = host;
    this.#wanted = wanted;
    this.#stores = new SourceController(host, source, (gateway) => new AccountsStore(gateway));
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.status === 'idle' && this.#wanted()) void this.#stores.store?.load();
  }

  /** Reads them again, as before one is chosen; what is known stays meanwhile. */
  renew(): Promise<void> | undefined {
    return this.#stores.store?.renew();
  }

  /** Reads them again after that failed. */
  retry(): void {
    if (this.status === 'failed') void this.renew();
  }

  /** All that are known so far. */
  get all(): readonly DebtorAccount[] {
    return this.#host.accounts ?? this.#stores.store?.state.value ?? [];
  }

  /** All of them; undefined until they are known. */
  get known(): readonly DebtorAccount[] | undefined {
    return this.status === 'ready' ? this.all : undefined;
  }

  /** Whether they are known, on their way, or could not be read. */
  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#host.accounts ? 'ready' : (this.#stores.store?.state.status ?? 'idle');
  }

  /** Undefined while it is not known, or when there is no such account. */
  find(id: string | undefined): DebtorAccount | undefined {
    return this.all.find((account) => account.id === id);
  }
}
