/** Counts the items that data sources read: `ScannedCount` of a Query, one for each GetItem. */
export class ReadMeter {
  #items = 0;
  #requests = 0;

  /** Items read since the start or the last reset. */
  get items(): number {
    return this.#items;
  }

  /** Requests that read since the start or the last reset. */
  get requests(): number {
    return this.#requests;
  }

  count(operation: string, answer: unknown): void {
    if (operation !== 'Query' && operation !== 'GetItem') return;
    this.#requests += 1;
    this.#items += operation === 'Query' ? ((answer as { ScannedCount?: number }).ScannedCount ?? 0) : 1;
  }

  reset(): void {
    this.#items = 0;
    this.#requests = 0;
  }
}
