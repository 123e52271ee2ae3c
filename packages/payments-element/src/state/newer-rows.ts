import type { Payment } from '../model/payment.js';

/** So many are remembered; by then the index has caught up with the oldest. */
const MOST = 500;

/** Rows that are known to be newer than the index: saved here, or read one by one after a change. */
export class NewerRows {
  readonly #rows = new Map<string, Payment>();

  /** What is known of a row that the index gave; a deleted one has `deletedAt`. */
  of(item: Payment): Payment {
    const known = this.#rows.get(item.id);
    if (!known || known.version < item.version) return item;
    // The list shows this very version now and is rid of the deletion no more than it was, so only a live row may go.
    if (known.version === item.version && known.deletedAt === undefined) this.#rows.delete(item.id);
    return known;
  }

  get(id: string): Payment | undefined {
    return this.#rows.get(id);
  }

  all(): Iterable<Payment> {
    return this.#rows.values();
  }

  /** @returns False when it is older than what is known, here or as `shown`. */
  put(payment: Payment, shown: Payment | undefined): boolean {
    const before = this.#rows.get(payment.id) ?? shown;
    if (before && before.version > payment.version) return false;
    this.#rows.delete(payment.id);
    this.#rows.set(payment.id, payment);
    const [oldest] = this.#rows.keys();
    if (this.#rows.size > MOST && oldest !== undefined) this.#rows.delete(oldest);
    return true;
  }

  /** There is none of this id any more, whatever the index still says. */
  drop(row: Payment): void {
    const deletedAt = row.deletedAt ?? new Date().toISOString();
    this.#rows.set(row.id, { ...row, version: row.version + 1, deletedAt });
  }
}
