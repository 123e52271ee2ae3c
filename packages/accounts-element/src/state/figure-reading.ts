import { asApiError, type ApiError, type ErrorCode } from '@remit-elements/auth-core';
import { pauseAskedFor, spread } from '@remit-elements/element-kit';
import type { CallOptions } from '../data/accounts-gateway.js';
import type { FigureStatus } from './account-figures.js';

/** As many as a gateway is asked for at once. */
const MOST_AT_ONCE = 25;
/** How long is waited, in ms; tests wait less. */
export interface FigurePauses {
  /** A read for changes begins no sooner after the one before, for each part that it is made in. */
  readonly betweenMs: number;
  /** How long further hints are waited for; an index may be that much behind the change that it is told of. */
  readonly gatherMs: number;
  /** After what fails and may pass, twice as long each time. */
  readonly firstRetryMs: number;
}

const PAUSES: FigurePauses = { betweenMs: 1_000, gatherMs: 300, firstRetryMs: 5_000 };
const LONGEST_RETRY_MS = 300_000;

/** What fails for all accounts alike: the next part would too. */
const ALL_ALIKE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'Offline',
  'Timeout',
  'Throttled',
  'SessionEnded',
  'Unauthorized',
]);
/** What is not mended by asking again. */
const LASTING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'SessionEnded',
  'Unauthorized',
  'TenantMismatch',
  'ValidationError',
]);

export type ReadFigures<T> = (ids: readonly string[], options: CallOptions) => Promise<ReadonlyMap<string, T>>;

/** One kind of figures of the accounts that are shown, read in parts; the last call wins, and hints are gathered. */
export class FigureReading<T> {
  readonly #read: ReadFigures<T>;
  readonly #changed: () => void;
  readonly #pauses: FigurePauses;
  readonly #values = new Map<string, T>();
  #status: Exclude<FigureStatus, 'off'> = 'loading';
  #ids: readonly string[] = [];
  readonly #due = new Set<string>();
  /** Of the part that is being read. */
  #asked: readonly string[] = [];
  #run: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #begunAtMs = -Infinity;
  #retryMs: number;
  #stopped = false;

  constructor(read: ReadFigures<T>, changed: () => void, pauses = PAUSES) {
    this.#read = read;
    this.#changed = changed;
    this.#pauses = pauses;
    this.#retryMs = pauses.firstRetryMs;
  }

  get status(): Exclude<FigureStatus, 'off'> {
    return this.#status;
  }

  get values(): ReadonlyMap<string, T> {
    return this.#values;
  }

  /** Reads what is not known of these accounts, and forgets the others. */
  show(ids: readonly string[]): void {
    const before = new Set(this.#ids);
    const now = new Set(ids);
    const added = ids.filter((id) => !before.has(id));
    this.#ids = ids;
    for (const id of before) {
      if (now.has(id)) continue;
      this.#values.delete(id);
      this.#due.delete(id);
    }
    if (added.length > 0) this.#readNow(added);
    else if (ids.length === 0) this.#say('ready');
  }

  /** Reads everything again. */
  again(): void {
    this.#readNow(this.#ids);
  }

  /** What is known of this account, or of any, may be old: it is read again in a moment. */
  hint(id?: string): void {
    const old = id === undefined ? this.#ids : this.#ids.filter((each) => each === id);
    for (const each of old) this.#due.add(each);
    this.#schedule(this.#pauses.gatherMs);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#run?.abort();
    this.#values.clear();
    this.#due.clear();
    this.#ids = [];
  }

  /** What a read that is given up was to bring is read by the next. */
  #readNow(ids: readonly string[]): void {
    if (this.#stopped) return;
    for (const id of [...ids, ...this.#asked]) this.#due.add(id);
    this.#run?.abort();
    void this.#readDue();
  }

  #schedule(leastMs: number): void {
    if (this.#stopped || this.#run || this.#due.size === 0) return;
    clearTimeout(this.#timer);
    const parts = Math.ceil(this.#ids.length / MOST_AT_ONCE);
    const wait = Math.max(leastMs, this.#begunAtMs + this.#pauses.betweenMs * parts - Date.now());
    this.#timer = setTimeout(() => void this.#readDue(), wait);
  }

  async #readDue(): Promise<void> {
    clearTimeout(this.#timer);
    const { signal } = (this.#run = new AbortController());
    this.#begunAtMs = Date.now();
    const due = [...this.#due];
    if (due.some((id) => !this.#values.has(id)) || this.#status === 'failed') this.#say('loading');
    const error = await this.#readParts(due, signal);
    if (signal.aborted) return;
    this.#run = undefined;
    if (!error) this.#retryMs = this.#pauses.firstRetryMs;
    else if (LASTING.has(error.code) && ALL_ALIKE.has(error.code)) this.#due.clear();
    this.#say(error ? 'failed' : 'ready');
    this.#schedule(error ? this.#retryAfter(error) : this.#pauses.gatherMs);
  }

  async #readParts(due: readonly string[], signal: AbortSignal): Promise<ApiError | undefined> {
    let failure: ApiError | undefined;
    for (let from = 0; from < due.length; from += MOST_AT_ONCE) {
      const part = due.slice(from, from + MOST_AT_ONCE);
      // A hint that comes from now on is about what this read may miss.
      for (const id of part) this.#due.delete(id);
      this.#asked = part;
      try {
        const found = await this.#read(part, { signal });
        if (signal.aborted) return undefined;
        for (const id of part) this.#keep(id, found.get(id));
        this.#changed();
      } catch (cause) {
        if (signal.aborted) return undefined;
        const error = asApiError(cause);
        failure ??= error;
        if (!LASTING.has(error.code)) for (const id of part) this.#due.add(id);
        if (ALL_ALIKE.has(error.code)) return error;
      } finally {
        if (!signal.aborted) this.#asked = [];
      }
    }
    return failure;
  }

  #keep(id: string, value: T | undefined): void {
    if (value !== undefined && this.#ids.includes(id)) this.#values.set(id, value);
  }

  #retryAfter({ retryAfterSeconds }: ApiError): number {
    const wait = retryAfterSeconds === undefined ? spread(this.#retryMs) : pauseAskedFor(retryAfterSeconds);
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
    return wait;
  }

  #say(status: Exclude<FigureStatus, 'off'>): void {
    this.#status = status;
    this.#changed();
  }
}
