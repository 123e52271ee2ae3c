import { CognitoError } from './cognito-error.js';

const FREE_FAILURES = 5;
const LONGEST_LOCK_MS = 15 * 60_000;
const FORGET_AFTER_MS = 15 * 60_000;
const MOST_KEYS = 10_000;

interface Attempts {
  readonly failures: number;
  readonly lockedUntilMs: number;
  readonly lastMs: number;
}

/**
 * Slows down guessing as Cognito does: from the fifth failure in a row on, sign-in is locked for one second, then for
 * twice as long after each further failure, 15 minutes at most. Names that do not exist are locked alike. Kept in memory.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html ("Lockout behavior")
 */
export class Lockout {
  readonly #attempts = new Map<string, Attempts>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @throws {CognitoError} while the key is locked; that attempt does not count. */
  check(key: string): void {
    if ((this.#attempts.get(key)?.lockedUntilMs ?? 0) > this.#now()) {
      throw new CognitoError('NotAuthorizedException', 'Password attempts exceeded');
    }
  }

  failed(key: string): void {
    const nowMs = this.#now();
    const before = this.#attempts.get(key);
    const failures = before && nowMs - before.lastMs < FORGET_AFTER_MS ? before.failures + 1 : 1;
    const lockMs = failures < FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES), LONGEST_LOCK_MS);
    this.#attempts.delete(key); // so that the map's order is that of the last failure
    this.#attempts.set(key, { failures, lockedUntilMs: nowMs + lockMs, lastMs: nowMs });
    this.#forgetOldest();
  }

  succeeded(key: string): void {
    this.#attempts.delete(key);
  }

  #forgetOldest(): void {
    for (const key of this.#attempts.keys()) {
      if (this.#attempts.size <= MOST_KEYS) return;
      this.#attempts.delete(key);
    }
  }
}
