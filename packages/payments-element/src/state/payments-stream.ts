import { asApiError, type ApiError } from '@remit-elements/auth-core';
import type { Pages } from '@remit-elements/element-kit';
import type { PaymentPage } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { KeptRows } from './kept-rows.js';
import type { KeptList } from './list-keeper.js';
import type { PaymentsView } from './payments-view.js';
import { StreamRows, type WantedPart } from './stream-rows.js';

/** Rows that are read in one go. */
const PART = 100;
/** So many rows below what is seen are read ahead. */
const AHEAD = 150;

/** A list without pages: what comes near is read, what is far is let go. */
export class PaymentsStream implements KeptRows {
  readonly #rows = new StreamRows();
  #list: KeptList | undefined;
  #seen = { start: 0, end: 0 };
  #run = new AbortController();
  #isReading = false;
  #error: ApiError | undefined;
  /** Rows of another tenant, for whoever reports them; they are never drawn. */
  #strangers: readonly Payment[] = [];

  /** How many rows are known of. */
  get count(): number {
    return this.#rows.count;
  }

  get isInside(): boolean {
    return this.#seen.start > 0;
  }

  get hasMore(): boolean {
    return this.#rows.hasMore;
  }

  /** Why the rows that follow are not there. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  at(index: number): Payment | undefined {
    return this.#rows.at(index);
  }

  indexOf(id: string): number {
    return this.#rows.indexOf(id);
  }

  /** Which rows the reader sees; those around them are read, unless the last try failed. */
  see(start: number, end: number): void {
    this.#seen = { start, end };
    if (!this.#error) void this.#read();
  }

  retry(): void {
    this.#error = undefined;
    void this.#read();
  }

  /** Reads nothing more. */
  stop(): void {
    this.#run.abort();
    this.#run = new AbortController();
    this.#list = undefined;
  }

  arrive({ items, nextToken }: PaymentPage, _pages: Pages, list: KeptList): void {
    this.#list = list;
    this.#run.abort();
    this.#run = new AbortController();
    this.#isReading = false;
    this.#error = undefined;
    this.#strangers = [];
    this.#rows.begin(this.#own(items), nextToken, { filter: list.query().filter, sort: list.query().sort });
    void this.#read();
  }

  save(payment: Payment): void {
    this.#rows.save(payment);
  }

  /** Whether it is shown is soon found; whether it is new only by reading it. */
  concerns(): boolean {
    return true;
  }

  hear(id: string, payment: Payment | undefined): void {
    this.#rows.hear(id, payment && this.#own([payment])[0]);
  }

  /** The rows that are seen, and the top, where new ones are; after a loss all else is read again once it is seen. */
  async readAgain(list: KeptList, signal: AbortSignal, wasLost: boolean): Promise<readonly string[]> {
    const { start, end } = this.#seen;
    const parts = this.#rows.partsIn(start, end).filter(({ number }) => number > 0);
    const [top, ...pages] = await Promise.all([
      list.gateway.list(list.request(0), { signal }),
      // A few more than were there, lest the last ones are pushed out of sight.
      ...parts.map((part) => this.#page(list, { ...part, count: PART }, signal)),
    ]);
    if (signal.aborted) return [];
    const doubtful = parts.flatMap(({ number }, place) =>
      this.#rows.check(number, this.#own(pages[place]?.items ?? [])),
    );
    const atTop = this.#rows.check(0, this.#own(top.items));
    if (wasLost) this.#rows.doubt(start, end);
    return [...new Set([...doubtful, ...atTop])];
  }

  view({ starts }: Pages): Partial<PaymentsView> {
    const { held, news, newsOpen, elsewhere, count, hasMore } = this.#rows;
    // Whether more follow is all that anybody wants to know of where they begin.
    const pages = { index: 0, starts: [undefined, ...(hasMore ? [starts[1] ?? ''] : [])], counts: [count] };
    return { rows: [...held, ...this.#strangers], news, newsOpen, elsewhere, pages };
  }

  async #read(): Promise<void> {
    const run = this.#run;
    const list = this.#list;
    const wanted = this.#rows.wanted(this.#seen.start, this.#seen.end + AHEAD);
    if (this.#isReading || !list || !wanted) return;
    this.#isReading = true;
    try {
      const { items, nextToken } = await this.#page(list, wanted, run.signal);
      if (run !== this.#run) return;
      this.#rows.arrive(wanted, this.#own(items), nextToken);
      this.#rows.letGo(this.#seen.start, this.#seen.end);
    } catch (cause) {
      if (run !== this.#run) return;
      this.#error = asApiError(cause);
    }
    this.#isReading = false;
    list.show(this.view(list.state().value.pages));
    if (!this.#error) void this.#read();
  }

  #page(list: KeptList, { token, count = PART }: WantedPart, signal: AbortSignal): Promise<PaymentPage> {
    const limit = Math.max(1, Math.min(count, PART));
    return list.gateway.list(
      { ...list.request(0), limit, ...(token !== undefined && { nextToken: token }) },
      { signal },
    );
  }

  #own(items: readonly Payment[]): readonly Payment[] {
    const tenantId = this.#list?.gateway.session.tenantId;
    const strangers = items.filter((row) => row.tenantId !== tenantId);
    if (strangers.length === 0) return items;
    this.#strangers = strangers;
    return items.filter((row) => row.tenantId === tenantId);
  }
}
