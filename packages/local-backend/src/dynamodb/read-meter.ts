const READS = new Set(['Query', 'GetItem', 'BatchGetItem']);

interface Consumed {
  readonly CapacityUnits: number;
}
interface ReadAnswer {
  readonly ScannedCount?: number;
  readonly ConsumedCapacity?: Consumed | readonly Consumed[];
}
interface BatchInput {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys?: readonly unknown[] }>>;
}

/** Counts what data sources read: what it costs is a promise. */
export class ReadMeter {
  #items = 0;
  #requests = 0;
  #capacityUnits = 0;

  /** Items read since the start or the last reset: `ScannedCount` of a Query, one for each key that was asked for. */
  get items(): number {
    return this.#items;
  }

  /** Requests that read since the start or the last reset. */
  get requests(): number {
    return this.#requests;
  }

  /** Read capacity units since the start or the last reset: one for 4 kB read consistently, else half of it. */
  get capacityUnits(): number {
    return this.#capacityUnits;
  }

  static reads(operation: string): boolean {
    return READS.has(operation);
  }

  /** @param answer Of a request that asked for its consumed capacity. */
  count(operation: string, input: object, answer: unknown): void {
    if (!ReadMeter.reads(operation)) return;
    const { ScannedCount: scanned = 0, ConsumedCapacity: consumed = [] } = answer as ReadAnswer;
    this.#requests += 1;
    this.#items += operation === 'Query' ? scanned : operation === 'GetItem' ? 1 : keysOf(input);
    for (const { CapacityUnits: units } of [consumed].flat()) this.#capacityUnits += units;
  }

  reset(): void {
    this.#items = 0;
    this.#requests = 0;
    this.#capacityUnits = 0;
  }
}

function keysOf(input: BatchInput): number {
  return Object.values(input.RequestItems ?? {}).reduce((sum, { Keys: keys = [] }) => sum + keys.length, 0);
}
