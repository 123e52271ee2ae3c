import { comparePlaces, NEWEST_FIRST, placeOf } from '../model/payment-order.js';
import type { Payment } from '../model/payment.js';
import { matchesFilter, type PaymentFilter, type PaymentSort } from '../model/payment-query.js';
import { NewerRows } from './newer-rows.js';

export interface StreamPlace {
  readonly filter: PaymentFilter | undefined;
  readonly sort: PaymentSort | undefined;
}

/** A part of the list, as it was read in one go. */
interface Part {
  /** Where it begins; undefined at the top. */
  readonly token: string | undefined;
  /** Undefined once it was let go, to be read again. */
  rows: readonly Payment[] | undefined;
  count: number;
  /** The last row as the index gave it. */
  readonly end: Payment | undefined;
}

/** A part to be read: where it begins, and its number. */
export interface WantedPart {
  readonly number: number;
  readonly token: string | undefined;
  /** How many rows it had, when it was read before. */
  readonly count: number | undefined;
}

/** So many rows are held; far parts beyond that are let go, and only where they begin is kept. */
const MOST_HELD = 2_000;

/**
 * The rows of a list without pages, part by part, as far as it was read. What is saved here goes where it belongs; what
 * others add waits to be asked for.
 */
export class StreamRows {
  #place: StreamPlace = { filter: undefined, sort: undefined };
  #parts: Part[] = [];
  #next: string | undefined;
  readonly #known = new NewerRows();
  readonly #news = new Set<string>();
  /** Ids of the rows at the top, be they held or not: what comes there and is none of them is new. */
  readonly #top = new Set<string>();
  #elsewhere: string | undefined;
  #newsOpen = false;

  /** How many rows are known of. */
  get count(): number {
    return this.#parts.reduce((sum, { count }) => sum + count, 0);
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  get news(): number {
    return this.#news.size;
  }

  /** Whether there may be more of them than were looked at. */
  get newsOpen(): boolean {
    return this.#newsOpen && this.news > 0;
  }

  get elsewhere(): string | undefined {
    return this.#elsewhere;
  }

  /** All rows that are held, in their order. */
  get held(): readonly Payment[] {
    return this.#parts.flatMap(({ rows }) => rows ?? []);
  }

  /** Undefined where the row was let go. */
  at(index: number): Payment | undefined {
    let first = 0;
    for (const { count, rows } of this.#parts) {
      if (index < first + count) return rows?.[index - first];
      first += count;
    }
    return undefined;
  }

  indexOf(id: string): number {
    let first = 0;
    for (const { count, rows } of this.#parts) {
      const at = rows?.findIndex((row) => row.id === id) ?? -1;
      if (at >= 0) return first + at;
      first += count;
    }
    return -1;
  }

  /** From the top, anew. */
  begin(items: readonly Payment[], next: string | undefined, place: StreamPlace): void {
    this.#place = place;
    this.#parts = [];
    this.#news.clear();
    this.#newsOpen = false;
    this.#top.clear();
    for (const { id } of items) this.#top.add(id);
    this.#elsewhere = undefined;
    this.#put({ number: 0, token: undefined, count: undefined }, items, next);
    for (const row of this.#known.all()) {
      if (this.#fits(row) && this.indexOf(row.id) < 0) this.#insert(row);
    }
  }

  /** What is to be read so that the rows from `start` to `end` are there, the nearest first. */
  wanted(start: number, end: number): WantedPart | undefined {
    let first = 0;
    for (const [number, { token, rows, count }] of this.#parts.entries()) {
      if (!rows && first < end && first + count > start) return { number, token, count };
      first += count;
    }
    if (this.#next === undefined || end <= first) return undefined;
    return { number: this.#parts.length, token: this.#next, count: undefined };
  }

  /** Parts that lie in the range, to be read again though they are there. */
  partsIn(start: number, end: number): readonly WantedPart[] {
    let first = 0;
    return this.#parts.flatMap(({ token, count }, number) => {
      first += count;
      return first - count < end && first > start ? [{ number, token, count }] : [];
    });
  }

  /** A part was read. */
  arrive(part: WantedPart, items: readonly Payment[], next: string | undefined): void {
    this.#put(part, items, next);
  }

  /** Lets go of what is far from the rows that are seen. */
  letGo(start: number, end: number): void {
    let excess = this.held.length - MOST_HELD;
    if (excess <= 0) return;
    const middle = (start + end) / 2;
    let first = 0;
    const places = this.#parts.map((part) => {
      const distance = Math.abs(first + part.count / 2 - middle);
      first += part.count;
      return { part, distance };
    });
    for (const { part } of places.sort((a, b) => b.distance - a.distance)) {
      if (excess <= 0) return;
      excess -= part.rows?.length ?? 0;
      part.rows = undefined;
    }
  }

  /** Everything but the range may be old. */
  doubt(start: number, end: number): void {
    const kept = new Set(this.partsIn(start, end).map(({ number }) => number));
    for (const [number, part] of this.#parts.entries()) if (!kept.has(number)) part.rows = undefined;
  }

  save(payment: Payment): void {
    this.#elsewhere = undefined;
    const at = this.indexOf(payment.id);
    if (!this.#known.put(payment, this.at(at))) return;
    this.#top.add(payment.id);
    this.#news.delete(payment.id);
    if (at >= 0) this.#replace(at, payment);
    else if (payment.deletedAt === undefined && (!this.#fits(payment) || !this.#insert(payment))) {
      this.#elsewhere = payment.id;
    }
  }

  hear(id: string, payment: Payment | undefined): void {
    const at = this.indexOf(id);
    const shown = this.at(at);
    if (payment === undefined) {
      this.#news.delete(id);
      const row = shown ?? this.#known.get(id);
      if (row) this.#known.drop(row);
      if (at >= 0) this.#cut(at, []);
      return;
    }
    if (!this.#known.put(payment, shown)) return;
    if (at >= 0) this.#replace(at, payment);
    // A change of a row that was let go is seen when it is read again.
    else if (!this.#fits(payment) || this.#top.has(id) || !this.#partOf(payment)) this.#news.delete(id);
    else if (payment.version === 1) this.#news.add(id);
  }

  /** A part read again, for nobody asked: its rows stay where they are. @returns Rows of which it tells nothing. */
  check(number: number, items: readonly Payment[]): readonly string[] {
    const part = this.#parts[number];
    const held = new Map((part?.rows ?? []).map((row) => [row.id, row.version]));
    const listed = new Set(items.map(({ id }) => id));
    for (const item of items) {
      const version = held.get(item.id);
      if (version === undefined ? this.#isNew(item, number) : version < item.version) this.#hearOf(item);
    }
    if (number > 0) return [...held.keys()].filter((id) => !listed.has(id));
    this.#newsOpen = items.length > 0 && items.every(({ id }) => this.#news.has(id));
    return [...held.keys(), ...this.#news].filter((id) => !listed.has(id));
  }

  #hearOf(item: Payment): void {
    if (this.indexOf(item.id) >= 0) this.hear(item.id, item);
    else this.#news.add(item.id);
  }

  /** Whether nobody has seen it. Behind the end of a part are rows of the next one, which may have been let go. */
  #isNew(item: Payment, number: number): boolean {
    const { rows, end } = this.#parts[number] ?? {};
    if (this.#top.has(item.id) || this.indexOf(item.id) >= 0 || !this.#fits(this.#known.of(item))) return false;
    if (number > 0 && !rows) return false;
    const isAll = this.#next === undefined && number === this.#parts.length - 1;
    return isAll || end === undefined || this.#order(item, end) <= 0;
  }

  #put({ number }: WantedPart, items: readonly Payment[], next: string | undefined): void {
    const { token } = this.#parts[number] ?? { token: this.#next };
    const before = this.#parts[number];
    const rows = items.map((row) => this.#known.of(row)).filter((row) => this.#fits(row));
    const end = items.at(-1);
    const part: Part = { token: number === 0 ? undefined : token, rows, count: rows.length, end };
    const isLast = number >= this.#parts.length - 1;
    // Rows came or went in it: where the next part begins is no longer where this one ends.
    const isSame = before && before.end?.id === end?.id;
    if (isLast || !isSame) {
      this.#parts = [...this.#parts.slice(0, number), part];
      this.#next = next;
    } else this.#parts[number] = part;
  }

  #replace(at: number, payment: Payment): void {
    this.#cut(at, this.#fits(payment) ? [payment] : []);
  }

  /** Puts rows in place of the one at `index`. */
  #cut(index: number, rows: readonly Payment[], removed = 1): void {
    let first = 0;
    for (const part of this.#parts) {
      if (part.rows && index < first + part.count + (removed ? 0 : 1)) {
        part.rows = part.rows.toSpliced(index - first, removed, ...rows);
        part.count = part.rows.length;
        return;
      }
      first += part.count;
    }
  }

  /** False where it belongs to what was not read, or was let go. */
  #insert(row: Payment): boolean {
    const part = this.#partOf(row);
    if (!part?.rows) return false;
    const at = part.rows.findIndex((each) => this.#order(each, row) > 0);
    part.rows = part.rows.toSpliced(at < 0 ? part.rows.length : at, 0, row);
    part.count = part.rows.length;
    return true;
  }

  /** The part in which a row belongs; undefined behind all that was read. */
  #partOf(row: Payment): Part | undefined {
    const last = this.#parts.at(-1);
    const found = this.#parts.find(({ end }) => end && this.#order(row, end) < 0);
    return found ?? (this.#next === undefined ? last : undefined);
  }

  #fits(row: Payment): boolean {
    return row.deletedAt === undefined && matchesFilter(row, this.#place.filter);
  }

  #order(a: Payment, b: Payment): number {
    const { field, direction } = this.#place.sort ?? NEWEST_FIRST;
    const order = comparePlaces(placeOf(a, field), placeOf(b, field));
    return direction === 'ASC' ? order : -order;
  }
}
