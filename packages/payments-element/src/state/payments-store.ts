import { asApiError, type ApiError } from '@remit-elements/auth-core';
import {
  ChangeHints,
  FIRST_PAGE,
  hasNextPage,
  hasPreviousPage,
  pageRead,
  startOf,
  Store,
  type LoadState,
  type Pages,
} from '@remit-elements/element-kit';
import type { PaymentPage, PaymentsReader } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../model/payment-query.js';
import type { OwnRows } from './own-rows.js';

/** What a list of payments shows. */
export interface PaymentsView {
  readonly rows: readonly Payment[];
  readonly pages: Pages;
  /** Rows of this page that could not be read and are missing from `rows`. */
  readonly unreadable: number;
  /** How current the rows are; undefined before it is known, or where the gateway cannot tell. */
  readonly connection: 'live' | 'polling' | 'stale' | undefined;
  /** When the page was last read, in ms since the epoch. */
  readonly readAtMs: number | undefined;
}

export interface PaymentsQuery {
  readonly filter?: PaymentFilter;
  readonly sort?: PaymentSort;
  /** 1 to 100; 25 when not given. */
  readonly pageSize?: number;
}

export type PaymentsState = LoadState<PaymentsView, ApiError>;

const NOTHING: PaymentsView = {
  rows: [],
  pages: FIRST_PAGE,
  unreadable: 0,
  connection: undefined,
  readAtMs: undefined,
};
const IDLE: PaymentsState = { status: 'idle', value: NOTHING };
const PAGE_SIZE = 25;

/**
 * One session's list of payments, a page at a time. A new session gets a new store, so rows cannot cross tenants; the
 * store empties itself when its session ends. Fires `hint` when some payment changed, shown or not, which alters totals.
 */
export class PaymentsStore extends Store<PaymentsState> {
  readonly #gateway: PaymentsReader;
  #own: OwnRows | undefined;
  /** What was saved before there was anything to keep it in. */
  #early: readonly Payment[] = [];
  readonly #hints: ChangeHints;
  #query: PaymentsQuery = {};
  /** The page as the index gave it, without what is known to be newer. */
  #items: readonly Payment[] = [];
  /** The page that was asked for last, shown or not. */
  #wanted = 0;
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  #disposed = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsReader) {
    super(IDLE);
    this.#gateway = gateway;
    this.#hints = new ChangeHints((ids) => this.#readChanged(ids));
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /**
   * Keeps rows that are newer than the list. It comes after the first rows are shown, since until then there are none;
   * without it the list is read again for each change.
   */
  keepOwn(own: OwnRows): void {
    if (this.#own || this.#disposed) return;
    this.#own = own;
    for (const payment of this.#early) own.put(payment);
    if (this.#early.length > 0 && this.state.value.readAtMs !== undefined) this.#show({});
    this.#early = [];
  }

  /** Reads the first page, of a new query or of the same again, and listens to changes from then on. */
  async load(query: PaymentsQuery = this.#query): Promise<void> {
    this.#query = query;
    this.#listen();
    await this.#read(0);
  }

  /** The page after the one shown, where there is one. */
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

  /** Shows what was saved here at once, whatever the index says; a payment with `deletedAt` goes from the list. */
  applySaved(payment: Payment): void {
    if (this.#disposed || payment.tenantId !== this.#gateway.session.tenantId) return;
    if (!this.#own) {
      this.#early = [...this.#early, payment];
      void this.refresh();
      return;
    }
    this.dispatchEvent(new Event('hint'));
    this.#own.put(payment);
    if (this.state.value.readAtMs !== undefined) this.#show({});
  }

  /** Stops everything and empties the store, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#hints.stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#own?.clear();
    this.#early = [];
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
      const page = await this.#gateway.list(this.#request(index), { signal });
      if (!signal.aborted) this.#take(index, page);
    } catch (cause) {
      if (signal.aborted) return;
      this.#wanted = this.state.value.pages.index;
      this.set({ status: 'failed', value: this.state.value, error: asApiError(cause) });
    }
  }

  #request(index: number): Parameters<PaymentsReader['list']>[0] {
    const { filter, sort, pageSize } = this.#query;
    const nextToken = startOf(this.state.value.pages, index);
    return {
      limit: pageSize ?? PAGE_SIZE,
      ...(filter && { filter }),
      ...(sort && { sort }),
      ...(nextToken !== undefined && { nextToken }),
    };
  }

  #take(index: number, page: PaymentPage): void {
    this.#items = page.items;
    const pages = pageRead(this.state.value.pages, index, page.items.length, page.nextToken);
    this.#show({ pages, unreadable: page.unreadable ?? 0, readAtMs: Date.now() });
  }

  /** Draws the page together with what is newer; a page still on its way stays announced. */
  #show(changes: Partial<PaymentsView>): void {
    const value = { ...this.state.value, ...changes };
    const { sort, filter } = this.#query;
    const place = { filter, sort, isFirst: value.pages.index === 0, hasNext: hasNextPage(value.pages) };
    const rows = this.#own?.merge(this.#items, place) ?? this.#items;
    const arrived = changes.pages !== undefined;
    const status = this.state.status === 'loading' && !arrived ? 'loading' : 'ready';
    this.set({ status, value: { ...value, rows } });
  }

  #listen(): void {
    if (this.#unsubscribe || this.#disposed || !this.#gateway.subscribe) return;
    this.#unsubscribe = this.#gateway.subscribe({
      change: (id) => {
        this.#hints.add(id);
        this.dispatchEvent(new Event('hint'));
      },
      state: (connection) => {
        this.#connectionChanged(connection);
      },
    });
  }

  #connectionChanged(connection: NonNullable<PaymentsView['connection']>): void {
    if (this.#disposed) return;
    const before = this.state.value.connection;
    this.set({ ...this.state, value: { ...this.state.value, connection } });
    // What happened while nobody listened is not told later; only reading again makes the list true.
    if (connection === 'live' && before !== undefined && before !== 'live') void this.refresh();
  }

  /** Reads what changed one by one, out of the table itself, so that the list is right before its index is. */
  async #readChanged(ids: readonly string[]): Promise<void> {
    const shown = new Map(this.state.value.rows.map((row) => [row.id, row]));
    const onFirstPage = this.state.value.pages.index === 0;
    const wanted = ids.filter((id) => onFirstPage || shown.has(id));
    if (wanted.length === 0 || this.#disposed) return;
    const own = this.#own;
    if (!own || wanted.length > MOST_SINGLE_READS) return this.refresh();
    const signal = this.#hints.signal;
    try {
      const found = await Promise.all(wanted.map((id) => this.#gateway.get(id, { signal })));
      if (signal.aborted) return;
      for (const [index, id] of wanted.entries()) {
        const payment = found[index] ?? asDeleted(shown.get(id));
        if (payment) own.put(payment);
      }
      if (this.state.value.readAtMs !== undefined) this.#show({});
    } catch {
      // Nothing is known of the change now; reading the page again shows it, or says why not.
      if (!signal.aborted) await this.refresh();
    }
  }
}

/** Beyond this many changes at once, one page is cheaper than single rows. */
const MOST_SINGLE_READS = 5;

/** The row that the list may still show of a payment that is gone: newer than it, and deleted. */
function asDeleted(row: Payment | undefined): Payment | undefined {
  return row && { ...row, version: row.version + 1, deletedAt: new Date().toISOString() };
}
