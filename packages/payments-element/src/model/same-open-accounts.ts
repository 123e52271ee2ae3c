import { openAccounts } from './open-accounts.js';
import type { DebtorAccount } from './payment.js';

/** The open ones of a list: the very same array for the same list, which others take for one that has not changed. */
export class SameOpenAccounts {
  #all: readonly DebtorAccount[] | undefined;
  #open: readonly DebtorAccount[] | undefined;

  of(all: readonly DebtorAccount[] | undefined): readonly DebtorAccount[] | undefined {
    if (all !== this.#all) this.#open = all && openAccounts(all);
    this.#all = all;
    return this.#open;
  }
}
