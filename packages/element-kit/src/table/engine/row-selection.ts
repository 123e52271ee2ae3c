/** How much of the rows that are shown is selected. */
export type SelectedPart = 'none' | 'some' | 'all';

/**
 * Which rows of a list are selected, by their keys: more than are shown at a time, kept in the order in which they were
 * chosen. Says after each step whether anything changed.
 */
export class RowSelection {
  readonly #most: number;
  #keys: ReadonlySet<string> = new Set();
  /** Where a range begins: at the row that was chosen last. */
  #anchor: string | undefined;
  #isFull = false;

  /** @param most So many can be selected. */
  constructor(most: number) {
    this.#most = most;
  }

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  /** Whether the last step wanted more than can be selected. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Takes over what somebody else chose. */
  set(keys: readonly string[]): void {
    this.#keys = new Set(keys.slice(0, this.#most));
    this.#isFull = keys.length > this.#most;
    this.#anchor = undefined;
  }

  /** One row. @param shown The keys of the rows in their order; @param toHere Whether all from the last one to here. */
  choose(key: string, on: boolean, shown: readonly string[], toHere = false): boolean {
    const [from, to] = [shown.indexOf(this.#anchor ?? key), shown.indexOf(key)];
    const isRange = toHere && from >= 0 && to >= 0;
    this.#anchor = key;
    return this.#put(isRange ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [key], on);
  }

  /** Every row that is shown. */
  chooseAll(on: boolean, shown: readonly string[]): boolean {
    return this.#put(shown, on);
  }

  clear(): boolean {
    this.#anchor = undefined;
    this.#isFull = false;
    return this.#put([...this.#keys], false);
  }

  /** Of the rows that are shown. */
  partOf(shown: readonly string[]): SelectedPart {
    const count = shown.filter((key) => this.#keys.has(key)).length;
    if (count === 0) return 'none';
    return count === shown.length ? 'all' : 'some';
  }

  #put(keys: readonly string[], on: boolean): boolean {
    const next = new Set(this.#keys);
    this.#isFull = false;
    for (const key of keys) {
      if (!on) next.delete(key);
      else if (next.size < this.#most || next.has(key)) next.add(key);
      else this.#isFull = true;
    }
    const changed = next.size !== this.#keys.size;
    if (changed) this.#keys = next;
    return changed;
  }
}
