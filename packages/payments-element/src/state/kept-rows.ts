import { hasNextPage, type Pages } from '@remit-elements/element-kit';
import type { PaymentListQuery, PaymentPage } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { KeptList } from './list-keeper.js';
import { PageRows } from './page-rows.js';
import type { PaymentsView } from './payments-view.js';

/** The rows that a keeper keeps true: those of a page, or of a list without pages. */
export interface KeptRows {
  /** Whether the reader is at another place than a list begins with that is read anew. */
  readonly isInside?: boolean;
  /** What somebody asked for. */
  arrive(page: PaymentPage, pages: Pages, list: KeptList): void;
  save(payment: Payment): void;
  /** Whether a change of this payment can be seen, or counted. */
  concerns(id: string): boolean;
  /** What became of a payment; undefined when there is none any more. */
  hear(id: string, payment: Payment | undefined): void;
  /**
   * Reads again what is shown.
   * @param wasLost Whether all that is not shown may be old, too.
   * @returns Rows of which that tells nothing, so that each is to be read by itself: those that are shown, then others.
   */
  readAgain(list: KeptList, signal: AbortSignal, wasLost: boolean): Promise<readonly string[]>;
  view(pages: Pages): Partial<PaymentsView>;
  /** Nobody wants to know any more. */
  stop?(): void;
}

const PAGE_SIZE = 25;
/** Beyond this many rows at once one page is cheaper than single rows, and tells of most. */
export const MOST_SINGLE_READS = 5;

/** Of one page at a time. */
export class KeptPage implements KeptRows {
  readonly #rows = new PageRows();
  /** Rows that came before the page since it is shown. */
  #before = 0;

  arrive({ items }: PaymentPage, pages: Pages, list: KeptList): void {
    const { filter, sort, pageSize = PAGE_SIZE } = list.query();
    this.#before = 0;
    this.#rows.arrive(items, { filter, sort, size: pageSize, index: pages.index, hasNext: hasNextPage(pages) });
  }

  save(payment: Payment): void {
    if (this.#rows.save(payment)) this.#before += 1;
  }

  concerns(id: string): boolean {
    return this.#rows.concerns(id);
  }

  hear(id: string, payment: Payment | undefined): void {
    this.#rows.hear(id, payment);
  }

  async readAgain(list: KeptList, signal: AbortSignal): Promise<readonly string[]> {
    const { index } = list.state().value.pages;
    const read = (query: PaymentListQuery): Promise<PaymentPage> => list.gateway.list(query, { signal });
    const [{ items, nextToken }, top] = await Promise.all([
      read(list.request(index)),
      index > 0 ? read(list.request(0)) : undefined,
    ]);
    if (signal.aborted) return [];
    const doubtful = this.#rows.check(items, top?.items);
    if (doubtful.length <= MOST_SINGLE_READS || nextToken === undefined) return doubtful;
    // New rows push those that are shown off the end of the page.
    const following = read({ ...list.request(index), nextToken });
    return following.then((page) => (signal.aborted ? [] : this.#rows.check(items, top?.items, page.items)));
  }

  /** A page's count is that of the rows which are shown of it, so that all numbers add up. */
  view({ index, starts, counts }: Pages): Partial<PaymentsView> {
    const { rows, news, newsOpen, elsewhere } = this.#rows;
    const before = index > 0 ? counts.with(index - 1, (counts[index - 1] ?? 0) + this.#before) : counts;
    this.#before = 0;
    return { rows, news, newsOpen, elsewhere, pages: { index, starts, counts: before.with(index, rows.length) } };
  }
}
