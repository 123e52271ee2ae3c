import { type ApiError, toApiError } from '@remit-elements/auth-core';
import {
  FIRST_PAGE,
  hasNextPage,
  hasPreviousPage,
  pageRead,
  startOf,
  Store,
  type LoadState,
  type Pages,
} from '@remit-elements/element-kit';
import type { AccountPage, AccountsGateway } from '../data/accounts-gateway.js';
import { byName, type Account } from '../model/account.js';
import { ChangeHints } from './change-hints.js';

/** What a list of accounts shows. */
export interface AccountsView {
  readonly rows: readonly Account[];
  readonly pages: Pages;
  /** Rows of this page that could not be read and are missing from `rows`. */
  readonly unreadable: number;
  /** How current the rows are; undefined before it is known, or where the gateway cannot tell. */
  readonly connection: 'live' | 'polling' | 'stale' | undefined;
}

export type AccountsState = LoadState<AccountsView, ApiError>;

const NOTHING: AccountsView = { rows: [], pages: FIRST_PAGE, unreadable: 0, connection: undefined };
const IDLE: AccountsState = { status: 'idle', value: NOTHING };
const PAGE_SIZE = 50;
/** Beyond this many changes at once, one page is cheaper than single rows. */
const MOST_SINGLE_READS = 5;

/**
 * One session's accounts by name, a page at a time. A new session gets a new store, so rows cannot cross tenants; the
 * store empties itself when its session ends.
 */
export class AccountsStore extends Store<AccountsState> {
  readonly #gateway: AccountsGateway;
  readonly #pageSize: number;
  readonly #hints: ChangeHints;
  /** Rows known to be newer than the list, which reads from an index: saved here, or read after a change. */
  readonly #newer = new Map<string, Account>();
  #items: readonly Account[] = [];
  #wanted = 0;
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  #disposed = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  /** @param pageSize 1 to 100. */
  constructor(gateway: AccountsGateway, pageSize = PAGE_SIZE) {
    super(IDLE);
    this.#gateway = gateway;
    this.#pageSize = pageSize;
    this.#hints = new ChangeHints((ids) => this.#readChanged(ids));
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Reads the first page and listens to changes from then on. */
  async load(): Promise<void> {
    this.#listen();
    await this.#read(0);
  }

  async next(): Promise<void> {
    if (hasNextPage(this.state.value.pages)) await this.#read(this.state.value.pages.index + 1);
  }

  /** The page before the one asked for last; rapid calls go back as many pages. */
  async previous(): Promise<void> {
    if (this.#wanted > 0 && hasPreviousPage(this.state.value.pages)) await this.#read(this.#wanted - 1);
  }

  /** Reads the shown page again. */
  async refresh(): Promise<void> {
    await this.#read(this.#wanted);
  }

  /** Shows what was saved here at once, whatever the index says. */
  applySaved(account: Account): void {
    if (this.#disposed || account.tenantId !== this.#gateway.session.tenantId) return;
    this.#newer.set(account.id, account);
    this.#show({});
  }

  /** Stops everything and empties the store, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#hints.stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#newer.clear();
    this.#items = [];
    this.set(IDLE);
  }

  async #read(index: number): Promise<void> {
    if (this.#disposed || this.#gateway.session.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    this.#wanted = index;
    this.set({ status: 'loading', value: this.state.value });
    try {
      const nextToken = startOf(this.state.value.pages, index);
      const query = { limit: this.#pageSize, ...(nextToken !== undefined && { nextToken }) };
      const page = await this.#gateway.list(query, { signal });
      if (!signal.aborted) this.#take(index, page);
    } catch (cause) {
      if (signal.aborted) return;
      this.#wanted = this.state.value.pages.index;
      this.set({ status: 'failed', value: this.state.value, error: toApiError(cause) });
    }
  }

  #take(index: number, page: AccountPage): void {
    this.#items = page.items;
    const pages = pageRead(this.state.value.pages, index, page.items.length, page.nextToken);
    this.#show({ pages, unreadable: page.unreadable ?? 0 });
  }

  /** Draws the page together with what is newer; a page still on its way stays announced. */
  #show(changes: Partial<AccountsView>): void {
    const { status } = this.state;
    const value = { ...this.state.value, ...changes };
    const rows = this.#merged(value.pages);
    const read = changes.pages !== undefined || status === 'ready';
    this.set(read ? { status: 'ready', value: { ...value, rows } } : { ...this.state, value: { ...value, rows } });
  }

  #merged(pages: Pages): readonly Account[] {
    const listed = new Set(this.#items.map(({ id }) => id));
    const current = this.#items.map((item) => this.#newest(item));
    const last = this.#items.at(-1);
    // A row that no page has shown yet goes where its name belongs, if that is on this page.
    const added = [...this.#newer.values()].filter(
      (row) => !listed.has(row.id) && pages.index === 0 && (!hasNextPage(pages) || !last || byName(row, last) < 0),
    );
    return [...current, ...added].filter((row) => row.deletedAt === undefined).sort(byName);
  }

  #newest(item: Account): Account {
    const newer = this.#newer.get(item.id);
    return newer && newer.version > item.version ? newer : item;
  }

  #listen(): void {
    if (this.#unsubscribe || this.#disposed || !this.#gateway.subscribe) return;
    this.#unsubscribe = this.#gateway.subscribe({
      change: (id) => {
        this.#hints.add(id);
      },
      state: (connection) => {
        this.#connectionChanged(connection);
      },
    });
  }

  #connectionChanged(connection: NonNullable<AccountsView['connection']>): void {
    if (this.#disposed) return;
    const before = this.state.value.connection;
    this.set({ ...this.state, value: { ...this.state.value, connection } });
    // What happened while nobody listened is not told later; only reading again makes the list true.
    if (connection === 'live' && before !== undefined && before !== 'live') void this.refresh();
  }

  /** Reads what changed out of the table itself, so that the list is right before its index is. */
  async #readChanged(ids: readonly string[]): Promise<void> {
    const { signal } = this.#hints;
    const found = ids.length > MOST_SINGLE_READS ? undefined : await this.#readSingly(ids);
    if (signal.aborted) return;
    if (found) {
      for (const account of found) this.#newer.set(account.id, account);
      this.#show({});
    } else {
      await this.refresh();
    }
  }

  /** Undefined when the page is to be read again: nothing is known of a change, or a row is gone. */
  async #readSingly(ids: readonly string[]): Promise<readonly Account[] | undefined> {
    const { signal } = this.#hints;
    try {
      const found = await Promise.all(ids.map((id) => this.#gateway.get(id, { signal })));
      return found.every((account) => account !== undefined) ? found : undefined;
    } catch {
      // Reading the page again shows the change, or says why not.
      return undefined;
    }
  }
}
