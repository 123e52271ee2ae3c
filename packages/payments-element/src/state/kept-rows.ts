import { hasNextPage, type Pages } from '@remit-elements/element-kit';
import type { PaymentPage } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import type { KeptList } from './list-keeper.js';
import { PageRows } from './page-rows.js';
import type { PaymentsView } from './payments-view.js';

/** The rows that a keeper keeps true: those of a page, or of a list without pages. */
export interface KeptRows {
  /** What somebody asked for. */
  arrive(page: PaymentPage, pages: Pages, list: KeptList): void;
  save(payment: Payment): void;
  /** Whether a change of this payment can be seen, or counted. */
  concerns(id: string): boolean;
  /** What became of a payment; undefined when there is none any more. */
  hear(id: string, payment: Payment | undefined): void;
  /** Reads again what is shown. @returns Rows of which that tells nothing, so that each is to be read by itself. */
  readAgain(list: KeptList, signal: AbortSignal): Promise<readonly string[]>;
  view(pages: Pages): Partial<PaymentsView>;
  /** Nobody wants to know any more. */
  stop?(): void;
}

const PAGE_SIZE = 25;

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
    const { pages } = list.state().value;
    const { items } = await list.gateway.list(list.request(pages.index), { signal });
    return signal.aborted ? [] : this.#rows.check(items);
  }

  /** A page's count is that of the rows which are shown of it, so that all numbers add up. */
  view({ index, starts, counts }: Pages): Partial<PaymentsView> {
    const { rows, news, elsewhere } = this.#rows;
    const before = index > 0 ? counts.with(index - 1, (counts[index - 1] ?? 0) + this.#before) : counts;
    this.#before = 0;
    return { rows, news, elsewhere, pages: { index, starts, counts: before.with(index, rows.length) } };
  }
}
