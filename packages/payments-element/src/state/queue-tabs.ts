import { messageOf, type TabMessage } from './tab-message.js';

/** So long a tab waits for its turn before it asks whether the one that has it still lives, in ms; and for the answer. */
const PATIENCE_MS = 8_000;
const ANSWER_MS = 2_000;

export interface QueueTabsOptions {
  heard(message: TabMessage): void;
  /** The turn was taken from this tab: it did not answer. */
  lost(): void;
  patience(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * The tabs of one person: one of them sends at a time, and tells the others. One that does not answer, as behind a dialog
 * of the browser, loses its turn. Where a browser cannot do that each sends what is there, which is as safe, since each
 * write counts once.
 */
export class QueueTabs {
  readonly #name: string | undefined;
  readonly #options: QueueTabsOptions;
  readonly #channel: BroadcastChannel | undefined;
  readonly #life = new AbortController();
  #release: (() => void) | undefined;
  /** Called when whoever has the turn says that it is there. */
  #answered: (() => void) | undefined;

  /** @param name The same for all tabs of a person; undefined where nothing is shared with others. */
  constructor(name: string | undefined, options: QueueTabsOptions) {
    this.#name = name;
    this.#options = options;
    const { BroadcastChannel: Channel } = globalThis as { BroadcastChannel?: typeof BroadcastChannel };
    if (name === undefined || !Channel) return;
    this.#channel = new Channel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#hear(messageOf(data));
    };
  }

  tell(message: TabMessage): void {
    if (!this.#life.signal.aborted) this.#channel?.postMessage(message);
  }

  /** Resolves when it is this tab's turn to send, which it stays until `pass`; false when it was closed before. */
  async turn(): Promise<boolean> {
    const { locks } = navigator as { locks?: LockManager };
    if (this.#name === undefined || !locks) return !this.#life.signal.aborted;
    const waiting = new AbortController();
    const end = (): void => waiting.abort();
    this.#life.signal.addEventListener('abort', end);
    const turn = this.#request(locks, { signal: waiting.signal }).finally(end);
    const isBlocked = await this.#isBlocked(waiting.signal);
    if (isBlocked) end();
    const isOurs = await turn;
    this.#life.signal.removeEventListener('abort', end);
    return isOurs || !isBlocked || this.#life.signal.aborted ? isOurs : this.#request(locks, { steal: true });
  }

  /** Lets the next tab send. */
  pass(): void {
    this.#release?.();
    this.#release = undefined;
  }

  close(): void {
    this.#life.abort();
    this.pass();
    this.#channel?.close();
  }

  async #request(locks: LockManager, options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      let release: (() => void) | undefined;
      const hold = (): Promise<void> =>
        new Promise((done) => {
          this.#release = release = done;
          if (this.#life.signal.aborted) done();
          resolve(!this.#life.signal.aborted);
        });
      locks.request(this.#name ?? '', options, hold).catch(() => {
        // Not waited for any more; or no locks are to be had here.
        resolve(options.signal?.aborted !== true && !this.#life.signal.aborted);
        if (release === undefined || this.#release !== release) return;
        this.#release = undefined;
        this.#options.lost();
      });
    });
  }

  /** Waits with `signal`; true when the tab whose turn it is gives no sign of life. */
  async #isBlocked(signal: AbortSignal): Promise<boolean> {
    for (let isAlive = true; isAlive;) {
      await this.#options.patience(PATIENCE_MS, signal);
      if (signal.aborted) return false;
      isAlive = await this.#answers(signal);
    }
    return !signal.aborted;
  }

  async #answers(signal: AbortSignal): Promise<boolean> {
    const asking = new AbortController();
    const end = (): void => asking.abort();
    signal.addEventListener('abort', end);
    this.#answered = end;
    this.tell({ type: 'ask' });
    await this.#options.patience(ANSWER_MS, asking.signal);
    this.#answered = undefined;
    signal.removeEventListener('abort', end);
    return asking.signal.aborted && !signal.aborted;
  }

  #hear(message: TabMessage | undefined): void {
    if (!message) return;
    if (message.type === 'here') this.#answered?.();
    else if (message.type !== 'ask') this.#options.heard(message);
    else if (this.#release) this.tell({ type: 'here' });
  }
}
