import type { Payment } from '../model/payment.js';
import { comparePlaces, NEWEST_FIRST, placeOf } from '../model/payment-order.js';
import { matchesFilter, type PaymentFilter, type PaymentSort } from '../model/payment-query.js';

export interface PagePlace {
  readonly filter: PaymentFilter | undefined;
  readonly sort: PaymentSort | undefined;
  /** Whether it is the first page: nothing comes before it. */
  readonly isFirst: boolean;
  /** Whether another page follows this one. */
  readonly hasNext: boolean;
}

/**
 * Rows that are known to be newer than a list that reads from an index: saved here, or read one by one after a change.
 * They lie over the list until it has caught up.
 */
export class OwnRows {
  readonly #rows = new Map<string, Payment>();

  /** Remembers a row; one with `deletedAt` hides what the list still shows of it. */
  put(payment: Payment): void {
    const known = this.#rows.get(payment.id);
    if (!known || known.version <= payment.version) this.#rows.set(payment.id, payment);
  }

  clear(): void {
    this.#rows.clear();
  }

  /**
   * The list's rows with the newer ones in their place. One that the list has stays where it is, though a change would put
   * it elsewhere: nobody loses the row they look at. One that the list has not comes where its order puts it, if that is
   * on this page.
   */
  merge(items: readonly Payment[], place: PagePlace): readonly Payment[] {
    const compare = orderOf(place.sort ?? NEWEST_FIRST);
    // Beside each row what the list's order knows of it.
    const kept = items
      .map((item) => ({ row: this.#newer(item), item }))
      .filter(({ row }) => isShown(row, place.filter));
    for (const row of this.#missing(items, place, compare)) {
      const index = kept.findIndex(({ item }) => compare(row, item) < 0);
      kept.splice(index < 0 ? kept.length : index, 0, { row, item: row });
    }
    return kept.map(({ row }) => row);
  }

  #newer(item: Payment): Payment {
    const own = this.#rows.get(item.id);
    if (!own || own.version < item.version) return item;
    // The list shows this very version now and is rid of the deletion no more than it was, so only a live row may go.
    if (own.version === item.version && own.deletedAt === undefined) this.#rows.delete(item.id);
    return own;
  }

  #missing(items: readonly Payment[], { filter, isFirst, hasNext }: PagePlace, compare: Order): readonly Payment[] {
    const listed = new Set(items.map((item) => item.id));
    const [first, last] = [items[0], items.at(-1)];
    // What lies between two pages is seen when either is read again.
    const belongs = (row: Payment): boolean =>
      (isFirst || (first !== undefined && compare(row, first) > 0)) &&
      (!hasNext || last === undefined || compare(row, last) < 0);
    return [...this.#rows.values()].filter((row) => !listed.has(row.id) && belongs(row) && isShown(row, filter));
  }
}

function isShown(row: Payment, filter: PaymentFilter | undefined): boolean {
  return row.deletedAt === undefined && matchesFilter(row, filter);
}

type Order = (a: Payment, b: Payment) => number;

function orderOf({ field, direction }: PaymentSort): Order {
  const sign = direction === 'ASC' ? 1 : -1;
  return (a, b) => sign * comparePlaces(placeOf(a, field), placeOf(b, field));
}
