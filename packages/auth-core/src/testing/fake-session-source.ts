import type { CurrentTokenOptions, SessionSource } from '../session-source.js';

/** A sign-in that the test moves by hand. */
export class FakeSessionSource implements SessionSource {
  /** Each call of `current` so far. */
  readonly asked: CurrentTokenOptions[] = [];
  /** Gives the token that a forced refresh brings; by default the present one. */
  refresh: () => Promise<string | undefined> = () => Promise.resolve(this.#token);
  #token: string | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(token?: string) {
    this.#token = token;
  }

  /** How many listen for changes. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Signs somebody in, or, without a token, out, and tells of it unless `silently`. */
  change(token: string | undefined, { silently = false } = {}): void {
    this.#token = token;
    if (!silently) for (const changed of [...this.#listeners]) changed();
  }

  async current(options: CurrentTokenOptions = {}): Promise<string | undefined> {
    this.asked.push(options);
    if (options.forceRefresh) this.#token = await this.refresh();
    return this.#token;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }
}
