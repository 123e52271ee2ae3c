/** How current something shown is: `live`: changes arrive; `polling`: it is read now and then; `stale`: it may be old. */
export type Freshness = 'live' | 'polling' | 'stale';

/** What a page tells of time, network and attention; tests pass their own. */
export interface PageSigns {
  now(): number;
  isVisible(): boolean;
  /** Calls `heard` after any of them may have changed, and every `everyMs`, until `signal` aborts. */
  listen(heard: (sign: PageSign) => void, everyMs: number, signal: AbortSignal): void;
}

/** `back`: the page is seen again, or came out of the browser's cache. */
export type PageSign = 'tick' | 'online' | 'offline' | 'back';

export interface FreshnessWatchOptions {
  /**
   * Reads again what is shown, without a word to the reader. It tells of itself by `reading`.
   * @param wasLost Something was missed; else it is only made sure that nothing was.
   */
  check(wasLost: boolean): void;
  changed(): void;
  readonly signs?: PageSigns;
  /** From 0 up to, not with, 1. */
  readonly random?: () => number;
}

const TICK_MS = 5_000;
/** How often what is shown is read again while nobody tells of changes. */
export const CHECK_EVERY_MS = 30_000;
/** And while changes are told, since one of them may get lost where all looks well. */
export const RECONCILE_EVERY_MS = 60_000;
/** Up to so much sooner or later, so that pages opened together do not go on asking together. */
const SPREAD_MS = 10_000;
/** A clock that jumps so far stood still: the machine slept. */
const SLEPT_MS = 30_000;
/** Timers are late by a little. */
const SLACK_MS = 500;
/** After a read that failed the next one comes sooner. */
const RETRY_MS = 10_000;
/** A source that has said nothing for so long does not listen. */
const SILENT_MS = 15_000;

/**
 * Keeps something that is shown current, and knows how current it is. What changed while nobody listened is not told
 * later, so after each gap it is read again, and only what was read since counts as live.
 */
export class FreshnessWatch {
  readonly #options: FreshnessWatchOptions;
  readonly #signs: PageSigns;
  readonly #stop = new AbortController();
  /** What the source said last. */
  #said: Freshness | undefined;
  /** Counts gaps; a read closes those that were there when it began. */
  #gaps = 0;
  #closed = 0;
  /** The last of them in which something may have been missed; in the others it was told, and is to be read. */
  #missed = 0;
  #reads = 0;
  #succeeded = false;
  #updatedAtMs: number | undefined;
  #triedAtMs: number;
  readonly #sinceMs: number;
  #isOffline = false;
  #tickedAtMs: number;
  #reconcileMs = RECONCILE_EVERY_MS;
  #state: Freshness | undefined;

  constructor(options: FreshnessWatchOptions) {
    this.#options = options;
    this.#signs = options.signs ?? pageSigns;
    this.#tickedAtMs = this.#signs.now();
    this.#triedAtMs = this.#tickedAtMs;
    this.#sinceMs = this.#tickedAtMs;
    this.#signs.listen(this.#heard, TICK_MS, this.#stop.signal);
  }

  /** Undefined until it is known. */
  get state(): Freshness | undefined {
    return this.#state;
  }

  /** When what is shown was last the same as its source, as far as was told or read. */
  get updatedAtMs(): number | undefined {
    return this.#updatedAtMs;
  }

  /** What the source says of itself. */
  said(state: Freshness): void {
    const began = state === 'live' && this.#said !== 'live';
    if (state !== 'live' && this.#said === 'live') this.#succeeded = false;
    if (state !== this.#said) this.#triedAtMs = this.#signs.now() - CHECK_EVERY_MS + TICK_MS;
    this.#said = state;
    if (began) this.#gap();
    this.#settle();
  }

  /** To be called as a read of what is shown begins; the answer as it ends, with whether it succeeded. */
  reading(): (succeeded: boolean | undefined) => void {
    const gaps = this.#gaps;
    this.#reads += 1;
    this.#triedAtMs = this.#signs.now();
    this.#reconcileMs = RECONCILE_EVERY_MS + SPREAD_MS * (2 * (this.#options.random ?? Math.random)() - 1);
    return (succeeded) => {
      this.#reads -= 1;
      if (succeeded) this.#read(gaps);
      else if (succeeded === false) this.#failed();
      this.#settle(succeeded);
    };
  }

  /** Reads again because something that was told could not be read by itself. */
  lost(): void {
    this.#gap();
    this.#settle();
  }

  /** Reads again because more was told than is read one by one; nothing was missed, so it is live as long as that goes well. */
  told(): void {
    this.#gap(this.#missed);
    this.#settle();
  }

  /** A change was told and taken over. */
  confirm(): void {
    this.#updatedAtMs = this.#signs.now();
    this.#settle(true);
  }

  stop(): void {
    this.#stop.abort();
  }

  #read(gaps: number): void {
    this.#succeeded = true;
    this.#isOffline = false;
    this.#closed = Math.max(this.#closed, gaps);
    this.#updatedAtMs = this.#signs.now();
    if (this.#isOpen) this.#check();
  }

  /** What can be read no more may have changed, whatever the source says. */
  #failed(): void {
    this.#succeeded = false;
    if (!this.#isOpen) this.#gaps += 1;
    this.#missed = this.#gaps;
    this.#triedAtMs = this.#signs.now() - CHECK_EVERY_MS + RETRY_MS;
  }

  get #isOpen(): boolean {
    return this.#closed < this.#gaps;
  }

  #gap(missed = this.#gaps + 1): void {
    this.#gaps += 1;
    this.#missed = missed;
    // What is read for the first time after this closes it by itself.
    if (this.#updatedAtMs !== undefined) this.#check();
  }

  #check(): void {
    if (this.#reads > 0 || this.#stop.signal.aborted) return;
    this.#options.check(this.#said !== 'live' || this.#isOpen);
  }

  readonly #heard = (sign: PageSign): void => {
    const now = this.#signs.now();
    const slept = now - this.#tickedAtMs > TICK_MS + SLEPT_MS;
    this.#tickedAtMs = now;
    if (sign === 'offline') this.#isOffline = true;
    if (sign === 'online') this.#isOffline = false;
    // A hidden page is not read for; it is when it is seen again.
    if (this.#signs.isVisible()) {
      if (sign === 'online' || slept) this.#gap();
      else {
        const isTold = sign !== 'back' && this.#said === 'live' && !this.#isOpen;
        this.#checkWhenDue(now, isTold ? this.#reconcileMs : CHECK_EVERY_MS);
      }
    }
    this.#settle();
  };

  #checkWhenDue(now: number, everyMs: number): void {
    if (this.#updatedAtMs !== undefined && now - this.#triedAtMs >= everyMs - SLACK_MS) this.#check();
  }

  #settle(always: boolean | undefined = false): void {
    if (this.#stop.signal.aborted) return;
    const state = this.#stateNow();
    if (state === this.#state && !always) return;
    this.#state = state;
    this.#options.changed();
  }

  #stateNow(): Freshness | undefined {
    if (this.#updatedAtMs === undefined) return undefined;
    if (this.#isOffline) return 'stale';
    const behind = this.#reads > 0 ? this.#missed : this.#gaps;
    if (this.#said === 'live' && this.#closed >= behind) return 'live';
    if (this.#said === undefined && this.#signs.now() - this.#sinceMs < SILENT_MS) return undefined;
    // While a gap is being closed what was known of it holds.
    if (this.#said === 'live' && this.#reads > 0) return this.#state === 'live' ? 'stale' : this.#state;
    return this.#succeeded ? 'polling' : 'stale';
  }
}

/** Of the page this runs in. */
const pageSigns: PageSigns = {
  now: () => Date.now(),
  isVisible: () => document.visibilityState === 'visible',
  listen(heard, everyMs, signal) {
    const timer = setInterval(() => heard('tick'), everyMs);
    signal.addEventListener('abort', () => clearInterval(timer));
    for (const sign of ['online', 'offline'] as const) addEventListener(sign, () => heard(sign), { signal });
    addEventListener('pageshow', () => heard('back'), { signal });
    document.addEventListener('visibilitychange', () => heard('back'), { signal });
  },
};
