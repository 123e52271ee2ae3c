import { CognitoError } from './cognito-error.js';

const WINDOW_MS = 60 * 60_000;
const MOST_KEYS = 10_000;

/** How often one person may do something in an hour. Names that do not exist are counted alike. Kept in memory. */
export class AttemptLimit {
  readonly #most: number;
  readonly #now: () => number;
  readonly #attempts = new Map<string, readonly number[]>();

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  /** @throws {CognitoError} `LimitExceededException` when the hour's attempts are used up. */
  check(key: string): void {
    if (this.#recent(key).length >= this.#most) {
      throw new CognitoError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
    }
  }

  count(key: string): void {
    const attempts = [...this.#recent(key), this.#now()];
    this.#attempts.delete(key); // so that the map's order is that of the last attempt
    this.#attempts.set(key, attempts);
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > MOST_KEYS && oldest !== undefined) this.#attempts.delete(oldest);
  }

  forget(key: string): void {
    this.#attempts.delete(key);
  }

  #recent(key: string): readonly number[] {
    const since = this.#now() - WINDOW_MS;
    return (this.#attempts.get(key) ?? []).filter((at) => at > since);
  }
}
