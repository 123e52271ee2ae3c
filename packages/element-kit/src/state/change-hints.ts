/** How long further hints are waited for, in ms; well within the second in which a change is to be seen. */
const PAUSE_MS = 120;

/** Collects ids for a moment and hands them over together, one batch after the other. */
export class ChangeHints {
  readonly #handle: (ids: readonly string[]) => Promise<void>;
  readonly #stop = new AbortController();
  readonly #ids = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  constructor(handle: (ids: readonly string[]) => Promise<void>) {
    this.#handle = handle;
  }

  /** Aborts when hints are no longer wanted. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  add(id: string): void {
    if (this.#stop.signal.aborted) return;
    this.#ids.add(id);
    this.#timer ??= setTimeout(() => void this.#flush(), PAUSE_MS);
  }

  stop(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#ids.clear();
  }

  async #flush(): Promise<void> {
    this.#timer = undefined;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#ids.size > 0 && !this.#stop.signal.aborted) {
        const ids = [...this.#ids];
        this.#ids.clear();
        await this.#handle(ids);
      }
    } finally {
      this.#busy = false;
    }
  }
}
