import type { Payment } from '../model/payment.js';
import { matchesFilter, type PaymentFilter } from '../model/payment-query.js';

export interface PagePlace {
  readonly filter: PaymentFilter | undefined;
  /** A new payment comes first only in the list's first page, in the order of creation. */
  readonly takesNew: boolean;
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

  /** The list's rows with the newer ones in their place. */
  merge(items: readonly Payment[], place: PagePlace): readonly Payment[] {
    const listed = new Set(items.map((item) => item.id));
    const kept = items.map((item) => this.#newer(item)).filter((row) => isShown(row, place.filter));
    const added = place.takesNew ? this.#missing(listed, items.at(-1), place) : [];
    return added.length === 0 ? kept : [...kept, ...added].sort(newestFirst);
  }

  #newer(item: Payment): Payment {
    const own = this.#rows.get(item.id);
    if (!own || own.version < item.version) return item;
    // The list shows this very version now and is rid of the deletion no more than it was, so only a live row may go.
    if (own.version === item.version && own.deletedAt === undefined) this.#rows.delete(item.id);
    return own;
  }

  #missing(listed: ReadonlySet<string>, last: Payment | undefined, place: PagePlace): readonly Payment[] {
    const belongs = (row: Payment): boolean => !place.hasNext || last === undefined || newestFirst(row, last) < 0;
    return [...this.#rows.values()].filter((row) => !listed.has(row.id) && belongs(row) && isShown(row, place.filter));
  }
}

function isShown(row: Payment, filter: PaymentFilter | undefined): boolean {
  return row.deletedAt === undefined && matchesFilter(row, filter);
}

function newestFirst(a: Payment, b: Payment): number {
  const [first, second] = [a.createdAt ?? '', b.createdAt ?? ''];
  if (first === second) return 0;
  return first > second ? -1 : 1;
}
