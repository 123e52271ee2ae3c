/** What is known of the way to the server: the browser has no network, or the server does not answer. */
export type ConnectionState = 'online' | 'offline' | 'unreachable';

/** A request that was lost is no lost server; asked for again so soon, it is known. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

type View = Pick<Window, 'addEventListener'> & { readonly navigator: Pick<Navigator, 'onLine'> };

/**
 * Knows whether the server can be reached. The browser tells of its own network; that the server does not answer is heard
 * from whoever asked it something, and then asked again until it answers. Fires `change`; and `answer` when what was not
 * answered may be asked again, also where only that one request was lost.
 */
export class Connection extends EventTarget {
  readonly #view: View;
  readonly #ask: () => Promise<boolean>;
  readonly #ended = new AbortController();
  #isLost = false;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;

  /** @param ask Whether the server answers; never rejects. */
  constructor(view: View, ask: () => Promise<boolean>) {
    super();
    this.#view = view;
    this.#ask = ask;
    const { signal } = this.#ended;
    view.addEventListener('offline', () => this.#told(), { signal });
    view.addEventListener('online', () => this.#told(), { signal });
  }

  get state(): ConnectionState {
    if (!this.#view.navigator.onLine) return 'offline';
    return this.#isLost ? 'unreachable' : 'online';
  }

  /** Something was not answered: finds out whether anything is. */
  suspect(): void {
    if (this.#timer === undefined && !this.#isAsking) void this.#look();
  }

  /** Stops listening and asking. */
  dispose(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
  }

  /** The browser says so at once; whether the server is there as well is another question. */
  #told(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.dispatchEvent(new Event('change'));
    if (this.state === 'online') this.dispatchEvent(new Event('answer'));
    if (this.state === 'unreachable') this.suspect();
  }

  async #look(): Promise<void> {
    if (this.state === 'offline') return;
    this.#isAsking = true;
    const answers = await this.#ask();
    this.#isAsking = false;
    if (this.#ended.signal.aborted) return;
    const before = this.state;
    this.#isLost = !answers;
    if (before !== this.state) this.dispatchEvent(new Event('change'));
    this.#timer = undefined;
    if (answers) {
      this.#pauseMs = FIRST_PAUSE_MS;
      this.dispatchEvent(new Event('answer'));
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#look();
    }, this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
