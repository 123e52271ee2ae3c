/** How an answer stands: not asked, on its way, there, or not to be had. */
export type Answer<T> =
  { readonly status: 'none' | 'asking' | 'failed' } | { readonly status: 'answered'; readonly value: T };

const NONE = { status: 'none' } as const;

/**
 * Asks about something that is still being typed: a while after the last change, about the last content only, and never
 * twice about the same. What was answered is gone as soon as the content is another.
 */
export class DelayedQuestion<T> {
  readonly #changed: () => void;
  readonly #delayMs: number;
  #key: string | undefined;
  #answer: Answer<T> = NONE;
  #run = new AbortController();

  constructor(changed: () => void, delayMs: number) {
    this.#changed = changed;
    this.#delayMs = delayMs;
  }

  get answer(): Answer<T> {
    return this.#answer;
  }

  /**
   * @param key What it is asked about; undefined while there is nothing to ask.
   * @param ask Carries the question out.
   */
  follow(key: string | undefined, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#answer = NONE;
    if (key === undefined) return;
    const timer = setTimeout(() => void this.#ask(ask, signal), this.#delayMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  async #ask(ask: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<void> {
    this.#set({ status: 'asking' });
    try {
      const value = await ask(signal);
      if (!signal.aborted) this.#set({ status: 'answered', value });
    } catch {
      if (!signal.aborted) this.#set({ status: 'failed' });
    }
  }

  #set(answer: Answer<T>): void {
    this.#answer = answer;
    this.#changed();
  }
}
