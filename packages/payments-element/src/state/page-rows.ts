import { comparePlaces, NEWEST_FIRST, placeOf } from '../model/payment-order.js';
import type { Payment } from '../model/payment.js';
import { matchesFilter, type PaymentFilter, type PaymentSort } from '../model/payment-query.js';
import { NewerRows } from './newer-rows.js';

/** Which page of which list. */
export interface PagePlace {
  readonly filter: PaymentFilter | undefined;
  readonly sort: PaymentSort | undefined;
  readonly size: number;
  readonly index: number;
  /** Whether another page follows this one. */
  readonly hasNext: boolean;
}

const NOWHERE: PagePlace = { filter: undefined, sort: undefined, size: 25, index: 0, hasNext: false };
/**
 * The rows of the page that is shown, kept true without moving what is read. The page as the index gave it is overlaid
 * by rows that are known to be newer: saved here, or read one by one after a change. What is saved here goes where it
 * belongs; what others add waits to be asked for.
 */
export class PageRows {
  #place = NOWHERE;
  #rows: readonly Payment[] = [];
  readonly #known = new NewerRows();
  readonly #news = new Map<string, Payment>();
  /** Ids of every page since the first was read, without those that have gone before the reader's eyes. */
  readonly #seen = new Set<string>();
  /** The last row of each page that was read, as it then was. */
  #ends: (Payment | undefined)[] = [];
  /** Rows that newer ones pushed off the end of each page: the next one begins with them. */
  #pushed: (readonly Payment[])[] = [];
  #elsewhere: string | undefined;
  #newsOpen = false;

  get rows(): readonly Payment[] {
    return this.#rows;
  }

  /** How many payments of others are new to this list and not shown. */
  get news(): number {
    return this.#news.size;
  }

  /** Whether there may be more of them than were looked at. */
  get newsOpen(): boolean {
    return this.#newsOpen && this.news > 0;
  }

  /** What was saved here last and is not to be seen on this page. */
  get elsewhere(): string | undefined {
    return this.#elsewhere;
  }

  /** A page that was asked for: everything that belongs there is shown. */
  arrive(items: readonly Payment[], place: PagePlace): void {
    const { index, size, hasNext } = place;
    this.#place = place;
    if (index === 0) this.#seen.clear();
    this.#ends.length = index;
    this.#pushed.length = index;
    const listed = new Set(items.map(({ id }) => id));
    const carried = (this.#pushed[index - 1] ?? []).filter(({ id }) => !listed.has(id));
    this.#rows = [...carried, ...items].map((row) => this.#known.of(row)).filter((row) => this.#fits(row));
    this.#ends[index] = items.at(-1) ?? this.#ends[index - 1];
    const shown = new Set([...listed, ...carried.map(({ id }) => id)]);
    for (const row of this.#known.all()) {
      if (!shown.has(row.id) && this.#fits(row) && this.#side(row) === 'here') this.#insert(row);
    }
    if (hasNext && this.#rows.length > size) this.#push();
    this.#news.clear();
    this.#newsOpen = false;
    this.#elsewhere = undefined;
    for (const { id } of this.#rows) this.#seen.add(id);
  }

  /** What was saved here. @returns Whether it has come before this page, and so moves all numbers by one. */
  save(payment: Payment): boolean {
    this.#elsewhere = undefined;
    if (!this.#remember(payment)) return false;
    this.#news.delete(payment.id);
    if (this.#replace(payment) || payment.deletedAt !== undefined) return false;
    const side = this.#fits(payment) ? this.#side(payment) : undefined;
    const isNew = payment.version === 1 && !this.#seen.has(payment.id);
    this.#seen.add(payment.id);
    if (side === 'here') {
      this.#insert(payment);
      if (this.#place.hasNext && this.#rows.length > this.#place.size) this.#push();
    } else this.#elsewhere = payment.id;
    return isNew && side === 'before';
  }

  /** What became of a payment that was told of; undefined when there is none any more. */
  hear(id: string, payment: Payment | undefined): void {
    if (payment === undefined) {
      this.#drop(id);
      return;
    }
    if (!this.#remember(payment) || this.#replace(payment)) return;
    const isNews = !this.#seen.has(id) && this.#fits(payment) && this.#isInSight(payment);
    if (isNews) this.#news.set(id, payment);
    else this.#news.delete(id);
  }

  /**
   * The same page read again, for nobody asked: rows stay where they are, in their newer version.
   * @param top The first page, where this is another one: what is new there is news here.
   * @param following The page that now follows, where it was read: some of the rows have gone there.
   * @returns Ids of rows of which that tells nothing, so that each is to be read by itself.
   */
  check(
    items: readonly Payment[],
    top: readonly Payment[] = [],
    following: readonly Payment[] = [],
  ): readonly string[] {
    const listed = new Set([...top, ...items, ...following].map(({ id }) => id));
    const shown = new Map(this.#rows.map((row) => [row.id, row.version]));
    for (const item of [...items, ...following]) {
      if ((shown.get(item.id) ?? -1) < item.version && (shown.has(item.id) || !this.#seen.has(item.id))) {
        this.hear(item.id, item);
      }
    }
    for (const item of top) this.#hearOfTop(item);
    const begun = top.length > 0 ? top : items;
    this.#newsOpen = begun.length > 0 && begun.every(({ id }) => this.#news.has(id));
    return [...this.#rows.map(({ id }) => id), ...this.#news.keys()].filter((id) => !listed.has(id));
  }

  /** Whether a change of this payment can be seen, or counted, here. */
  concerns(id: string): boolean {
    return this.#place.index === 0 || !this.#seen.has(id) || this.#rows.some((row) => row.id === id);
  }

  /** Nobody told of it, so it may have changed since it was made; what was seen may have changed its place. */
  #hearOfTop(item: Payment): void {
    if (this.#seen.has(item.id) || !this.#fits(item) || this.#side(item) !== 'before') return;
    if (this.#remember(item)) this.#news.set(item.id, item);
  }

  /** False when it is no newer than what is known or shown. */
  #remember(payment: Payment): boolean {
    return this.#known.put(
      payment,
      this.#rows.find(({ id }) => id === payment.id),
    );
  }

  /** False when the row is not on this page. */
  #replace(payment: Payment): boolean {
    const at = this.#rows.findIndex(({ id }) => id === payment.id);
    if (at < 0) return false;
    const next = this.#fits(payment) ? [payment] : [];
    if (next.length === 0) this.#seen.delete(payment.id);
    if (this.#rows[at]?.version !== payment.version || next.length === 0)
      this.#rows = this.#rows.toSpliced(at, 1, ...next);
    return true;
  }

  #drop(id: string): void {
    this.#news.delete(id);
    const row = this.#rows.find((each) => each.id === id) ?? this.#known.get(id);
    if (!row) return;
    this.#known.drop(row);
    this.#rows = this.#rows.filter((each) => each !== row);
    this.#seen.delete(id);
  }

  #fits(row: Payment): boolean {
    return row.deletedAt === undefined && matchesFilter(row, this.#place.filter);
  }

  /** On which side of this page a row belongs. */
  #side(row: Payment): 'before' | 'here' | 'behind' {
    const { index, hasNext } = this.#place;
    const [start, end] = [this.#ends[index - 1], this.#ends[index]];
    // The end of the page before is still that page's.
    if (start && this.#order(row, start) <= 0) return 'before';
    return hasNext && end && this.#order(row, end) > 0 ? 'behind' : 'here';
  }

  /** New before this page is news as well, behind it is not: nobody has been there yet. A change is no news elsewhere. */
  #isInSight(row: Payment): boolean {
    const side = this.#side(row);
    return side === 'here' || (side === 'before' && (row.version === 1 || this.#news.has(row.id)));
  }

  #order(a: Payment, b: Payment): number {
    const { field, direction } = this.#place.sort ?? NEWEST_FIRST;
    const order = comparePlaces(placeOf(a, field), placeOf(b, field));
    return direction === 'ASC' ? order : -order;
  }

  #insert(row: Payment): void {
    const { index } = this.#place;
    this.#pushed[index] = (this.#pushed[index] ?? []).filter(({ id }) => id !== row.id);
    const at = this.#rows.findIndex((each) => this.#order(each, row) > 0);
    this.#rows = this.#rows.toSpliced(at < 0 ? this.#rows.length : at, 0, row);
  }

  #push(): void {
    const { index, size } = this.#place;
    this.#pushed[index] = [...this.#rows.slice(size), ...(this.#pushed[index] ?? [])];
    this.#rows = this.#rows.slice(0, size);
  }
}
