import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { ChangeHints, Store, type LoadState } from '@remit-elements/element-kit/core.js';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { byName, type Account } from '../model/account.js';

/** What a list of accounts shows. */
export interface AccountsView {
  /** By name. */
  readonly rows: readonly Account[];
  /** Rows that could not be read and are missing from `rows`. */
  readonly unreadable: number;
  /** True when there are more than this list takes. */
  readonly truncated: boolean;
  /** How current the rows are; undefined before it is known, or where the gateway cannot tell. */
  readonly connection: 'live' | 'polling' | 'stale' | undefined;
}

export type AccountsState = LoadState<AccountsView, ApiError>;

const NOTHING: AccountsView = { rows: [], unreadable: 0, truncated: false, connection: undefined };
const IDLE: AccountsState = { status: 'idle', value: NOTHING };
const PAGE_SIZE = 100;
/** A company has few accounts, so all of them are shown at once; this many requests are the bound. */
const MOST_PAGES = 10;
/** Beyond this many changes at once, the list is cheaper than single rows. */
const MOST_SINGLE_READS = 5;

/**
 * One session's accounts. A new session gets a new store, so rows cannot cross tenants; the store empties itself when its
 * session ends.
 */
export class AccountsStore extends Store<AccountsState> {
  readonly #gateway: AccountsGateway;
  readonly #hints: ChangeHints;
  /** Rows known to be newer than the list, which reads from an index: saved here, or read after a change. */
  readonly #newer = new Map<string, Account>();
  #items: readonly Account[] = [];
  #run = new AbortController();
  /** The read that was asked for last; undefined before the first. */
  #loading: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: AccountsGateway) {
    super(IDLE);
    this.#gateway = gateway;
    this.#hints = new ChangeHints((ids) => this.#readChanged(ids));
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Reads the accounts, or reads them again, and listens to changes from then on. */
  async load(): Promise<void> {
    if (this.#hints.signal.aborted) return;
    this.#listen();
    await (this.#loading = this.#load());
  }

  async #load(): Promise<void> {
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    this.set({ status: 'loading', value: this.state.value });
    try {
      const changes = await this.#readAll(signal);
      if (!signal.aborted) this.#show('ready', changes);
    } catch (cause) {
      if (!signal.aborted) this.set({ status: 'failed', value: this.state.value, error: asApiError(cause) });
    }
  }

  /** Shows what was saved here at once, whatever the index says. */
  applySaved(account: Account): void {
    if (this.#hints.signal.aborted || account.tenantId !== this.#gateway.session.tenantId) return;
    this.#learn(account);
    this.#show(this.state.status, {});
    // The answer of a read that began before may not know of it yet, and not which one is the default now.
    if (this.state.status === 'loading') void this.#catchUp();
  }

  /** Stops everything and empties the store, for good. */
  dispose(): void {
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#hints.stop();
    this.#unsubscribe?.();
    this.#newer.clear();
    this.#items = [];
    this.set(IDLE);
  }

  async #readAll(signal: AbortSignal): Promise<Partial<AccountsView>> {
    const items: Account[] = [];
    let unreadable = 0;
    let nextToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { limit: PAGE_SIZE, ...(nextToken !== undefined && { nextToken }) };
      const answer = await this.#gateway.list(query, { signal });
      items.push(...answer.items);
      unreadable += answer.unreadable ?? 0;
      ({ nextToken } = answer);
      if (nextToken === undefined) break;
    }
    if (!signal.aborted) this.#items = items;
    return { unreadable, truncated: nextToken !== undefined };
  }

  /** Takes an account that is newer than the list. Only one is the default: an account that became it says so of the others too. */
  #learn(account: Account): void {
    const { id, isDefault } = account;
    this.#newer.set(id, account);
    const settled = (row: Account): Account =>
      row.id === id || isDefault ? { ...row, isDefault: isDefault && row.id === id } : row;
    this.#items = this.#items.map(settled);
    for (const row of this.#newer.values()) this.#newer.set(row.id, settled(row));
  }

  /** Draws the list together with what is newer; which one is the default, the list says. */
  #show(status: AccountsState['status'], changes: Partial<AccountsView>): void {
    const byId = new Map(this.#items.map((item) => [item.id, item]));
    for (const [id, row] of this.#newer) {
      const listed = byId.get(id);
      if (row.version > (listed?.version ?? 0)) byId.set(id, listed ? { ...row, isDefault: listed.isDefault } : row);
    }
    const rows = [...byId.values()].filter((row) => row.deletedAt === undefined).sort(byName);
    const value = { ...this.state.value, ...changes, rows };
    this.set(status === 'failed' ? { ...this.state, value } : { status, value });
  }

  #listen(): void {
    this.#unsubscribe ??= this.#gateway.subscribe?.({
      change: (id) => {
        this.#hints.add(id);
      },
      state: (connection) => {
        this.#connectionChanged(connection);
      },
    });
  }

  #connectionChanged(connection: NonNullable<AccountsView['connection']>): void {
    if (this.#hints.signal.aborted) return;
    this.set({ ...this.state, value: { ...this.state.value, connection } });
    // What happened while nobody listened is not told later, and nothing while it is polled.
    if (connection !== 'stale') void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    if (!this.#loading) return;
    await this.#loading;
    await this.load();
  }

  /** Reads what changed out of the table itself, so that the list is right before its index is. */
  async #readChanged(ids: readonly string[]): Promise<void> {
    const { signal } = this.#hints;
    const found = ids.length > MOST_SINGLE_READS ? undefined : await this.#readSingly(ids);
    if (signal.aborted) return;
    for (const account of found ?? []) this.#learn(account);
    if (found) this.#show(this.state.status, {});
    else await this.load();
  }

  /** Undefined when the list is to be read again: nothing is known of a change, or a row is gone. */
  async #readSingly(ids: readonly string[]): Promise<readonly Account[] | undefined> {
    const { signal } = this.#hints;
    try {
      const found = await Promise.all(ids.map((id) => this.#gateway.get(id, { signal })));
      return found.every((account) => account !== undefined) ? found : undefined;
    } catch {
      // Reading the list again shows the change, or says why not.
      return undefined;
    }
  }
}
