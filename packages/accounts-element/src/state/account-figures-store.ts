import { Store } from '@remit-elements/element-kit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { shownBalance, type AccountBalance } from '../model/account-balance.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { Account } from '../model/account.js';
import { projectedBalance } from '../model/projected-balance.js';
import { NO_FIGURES, type AccountFigures, type FiguresState } from './account-figures.js';
import { FigureReading, type FigurePauses, type ReadFigures } from './figure-reading.js';

export type ShownAccount = Pick<Account, 'id' | 'currency'>;

/**
 * What the accounts that are shown hold and what is to leave them. Kept apart from the rows: it comes after them, and what
 * fails of it leaves them alone. Empties itself when its session ends.
 */
export class AccountFiguresStore extends Store<FiguresState> {
  readonly #gateway: AccountsGateway;
  readonly #balances: FigureReading<readonly AccountBalance[]> | undefined;
  readonly #outflows: FigureReading<AccountOutflow> | undefined;
  #shown: readonly ShownAccount[] = [];
  #key: string | undefined;
  #unwatch: (() => void) | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: AccountsGateway, pauses?: FigurePauses) {
    super(NO_FIGURES);
    this.#gateway = gateway;
    const changed = (): void => this.#compose();
    const { capabilities } = gateway;
    if (gateway.balances && capabilities.has('balances'))
      this.#balances = new FigureReading(balancesOf(gateway), changed, pauses);
    if (gateway.outflows && capabilities.has('outflows'))
      this.#outflows = new FigureReading(outflowsOf(gateway), changed, pauses);
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Reads what is not known of these accounts, and keeps it current from then on. */
  show(accounts: readonly ShownAccount[]): void {
    const key = accounts.map(({ id, currency }) => `${id} ${currency}`).join('\n');
    if (key === this.#key || this.#gateway.session.ended.aborted) return;
    this.#key = key;
    this.#shown = accounts;
    const ids = accounts.map(({ id }) => id);
    if (this.#outflows) this.#unwatch ??= this.#gateway.watchOutflows?.((id) => this.#outflows?.hint(id));
    this.#balances?.show(ids);
    this.#outflows?.show(ids);
    this.#compose(); // in another currency it may be another balance
  }

  /** Reads everything again. */
  refresh(): void {
    this.#balances?.again();
    this.#outflows?.again();
  }

  /** Stops everything and empties the store, for good. */
  dispose(): void {
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#unwatch?.();
    this.#unwatch = () => undefined;
    this.#balances?.stop();
    this.#outflows?.stop();
    this.#shown = [];
    this.set(NO_FIGURES);
  }

  #compose(): void {
    this.set({
      balances: this.#balances?.status ?? 'off',
      outflows: this.#outflows?.status ?? 'off',
      byAccount: new Map(this.#shown.map((account) => [account.id, this.#figuresOf(account)])),
    });
  }

  #figuresOf({ id, currency }: ShownAccount): AccountFigures {
    const balances = this.#balances?.values.get(id);
    const outflow = this.#outflows?.values.get(id);
    const balance = balances && shownBalance(balances, currency);
    const projected = projectedBalance(balance, outflow);
    return {
      ...(balances && { balances }),
      ...(balance && { balance }),
      ...(outflow && { outflow }),
      ...(projected && { projected }),
    };
  }
}

/** One list for each account that was asked for, an empty one where the bank tells nothing. */
function balancesOf(gateway: AccountsGateway): ReadFigures<readonly AccountBalance[]> {
  return async (ids, options) => {
    const found = (await gateway.balances?.(ids, options)) ?? [];
    return new Map(ids.map((id) => [id, found.filter(({ accountId }) => accountId === id)]));
  };
}

function outflowsOf(gateway: AccountsGateway): ReadFigures<AccountOutflow> {
  return async (ids, options) => {
    const found = (await gateway.outflows?.(ids, options)) ?? [];
    return new Map(found.map((outflow) => [outflow.accountId, outflow]));
  };
}
