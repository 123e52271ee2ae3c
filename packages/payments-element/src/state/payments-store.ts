import { asApiError } from '@remit-elements/auth-core';
import { FIRST_PAGE, hasNextPage, hasPreviousPage, pageRead, startOf, Store } from '@remit-elements/element-kit';
import type { PaymentPage, PaymentsReader } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { KeptList, ListKeeper } from './list-keeper.js';
import type { PaymentsQuery, PaymentsState, PaymentsView } from './payments-view.js';

export type { PaymentsQuery, PaymentsState, PaymentsView } from './payments-view.js';

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
  #keeper: ListKeeper | undefined;
  /** What was saved before there was anything to keep it in. */
  #early: readonly Payment[] = [];
  #query: PaymentsQuery = {};
  /** The page that was asked for last, shown or not. */
  #wanted = 0;
  #run = new AbortController();
  #disposed = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsReader) {
    super(IDLE);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Keeps the list current from now on, in place of whatever kept it; until then it is read when somebody asks. */
  keep(make: (list: KeptList) => ListKeeper): void {
    if (this.#disposed) return;
    this.#keeper?.stop();
    this.#keeper = make({
      gateway: this.#gateway,
      state: () => this.state,
      query: () => this.#query,
      request: (index) => this.#request(index),
      show: (changes) => this.#show(changes),
      recover: () => this.#recover(),
      hint: () => this.#hint(),
    });
    for (const payment of this.#early) this.#keeper.save(payment);
    this.#early = [];
  }

  /** Reads the first page, of a new query or of the same again. */
  async load(query: PaymentsQuery = this.#query): Promise<void> {
    this.#query = query;
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

  /** Reads again what is shown. */
  async refresh(): Promise<void> {
    if (this.#disposed || (await this.#keeper?.refresh())) return;
    await this.#read(this.#wanted);
  }

  /** Shows what was saved here at once, whatever the index says; a payment with `deletedAt` goes from the list. */
  applySaved(payment: Payment): void {
    if (this.#disposed || payment.tenantId !== this.#gateway.session.tenantId) return;
    this.#hint();
    if (this.#keeper) this.#keeper.save(payment);
    else {
      this.#early = [...this.#early, payment];
      void this.refresh();
    }
  }

  /** Stops everything and empties the store, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#keeper?.stop();
    this.#early = [];
    this.set(IDLE);
  }

  async #read(index: number): Promise<void> {
    if (this.#disposed || this.#gateway.session.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    this.#wanted = index;
    this.set({ status: 'loading', value: this.state.value });
    const done = this.#keeper?.reading();
    try {
      const page = await this.#gateway.list(this.#request(index), { signal });
      if (!signal.aborted) this.#take(index, page);
      done?.(signal.aborted ? undefined : true);
    } catch (cause) {
      done?.(signal.aborted ? undefined : false);
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
    const { items, nextToken, unreadable = 0 } = page;
    const pages = pageRead(this.state.value.pages, index, items.length, nextToken);
    const value = { ...this.state.value, rows: items, pages, unreadable, readAtMs: Date.now() };
    this.set({ status: 'ready', value: { ...value, ...this.#keeper?.arrive(page, value) } });
  }

  #hint(): void {
    this.dispatchEvent(new Event('hint'));
  }

  /** The page that could not be read is known after all. */
  #recover(): void {
    if (this.state.status === 'failed') this.set({ status: 'ready', value: this.state.value });
  }

  /** What changes by itself neither ends a read that somebody waits for, nor takes back that one has failed. */
  #show(changes: Partial<PaymentsView>): void {
    if (!this.#disposed) this.set({ ...this.state, value: { ...this.state.value, ...changes } });
  }
}
