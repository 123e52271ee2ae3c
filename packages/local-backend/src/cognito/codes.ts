import { randomInt, timingSafeEqual } from 'node:crypto';
import { AttemptLimit } from './attempt-limit.js';
import { CognitoError, expiredCode } from './cognito-error.js';
import type { Pool } from './pool.js';
import type { CodePurpose, StoredCode, User } from './user.js';

const HOUR_MS = 60 * 60_000;
const LIFETIMES_MS: Readonly<Record<CodePurpose, number>> = {
  confirm: 24 * HOUR_MS,
  reset: HOUR_MS,
  email: 24 * HOUR_MS,
};
/** Of one person and purpose in an hour: a million codes stay beyond reach. */
const MOST_WRONG = 5;
const MOST_SENT = 10;
/** Names that do not exist and asked for a code. */
const MOST_DECOYS = 10_000;

/** Codes that are mailed: six digits, each good for one use, kept as a keyed digest. */
export class Codes {
  readonly #pool: Pool;
  readonly #now: () => number;
  readonly #wrong: AttemptLimit;
  readonly #sent: AttemptLimit;
  readonly #decoys = new Map<string, number>();

  constructor(pool: Pool, now: () => number) {
    this.#pool = pool;
    this.#now = now;
    this.#wrong = new AttemptLimit(MOST_WRONG, now);
    this.#sent = new AttemptLimit(MOST_SENT, now);
  }

  /**
   * Makes a code, to be stored with the user before it is mailed; an earlier one for the purpose is no longer good.
   * @throws {CognitoError} `LimitExceededException` when too many were asked for.
   */
  issue({ srpId }: Pick<User, 'srpId'>, purpose: CodePurpose): { readonly code: string; readonly stored: StoredCode } {
    this.#countSent(srpId, purpose);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const stored = { digest: this.#digest(srpId, purpose, code), expiresAtMs: this.#now() + LIFETIMES_MS[purpose] };
    return { code, stored };
  }

  /** For a name that does not exist: what follows is answered as if a code had been sent. */
  pretend(srpId: string, purpose: CodePurpose): void {
    this.#countSent(srpId, purpose);
    this.#decoys.set(`${purpose}\0${srpId}`, this.#now() + LIFETIMES_MS[purpose]);
    const [oldest] = this.#decoys.keys();
    if (this.#decoys.size > MOST_DECOYS && oldest !== undefined) this.#decoys.delete(oldest);
  }

  /** Refuses the answer of a name that does not exist as that of one that does. */
  refuse(srpId: string, purpose: CodePurpose): never {
    const expiresAtMs = this.#decoys.get(`${purpose}\0${srpId}`);
    this.#check(srpId, purpose, '', expiresAtMs === undefined ? undefined : { digest: '', expiresAtMs });
    throw expiredCode();
  }

  /**
   * Checks a code, which its user must lose in the same write as what it allows.
   * @throws {CognitoError} `CodeMismatchException`, `ExpiredCodeException`, or `LimitExceededException` when too many were wrong.
   */
  check({ srpId, codes }: User, purpose: CodePurpose, code: string): void {
    this.#check(srpId, purpose, code, codes?.[purpose]);
  }

  #check(srpId: string, purpose: CodePurpose, code: string, stored: StoredCode | undefined): void {
    const key = `${purpose}\0${srpId}`;
    this.#wrong.check(key);
    const isLive = stored !== undefined && stored.expiresAtMs > this.#now();
    if (isLive && isEqual(stored.digest, this.#digest(srpId, purpose, code))) {
      this.#wrong.forget(key);
      return;
    }
    this.#wrong.count(key);
    if (!isLive) throw expiredCode();
    throw new CognitoError('CodeMismatchException', 'Invalid verification code provided, please try again.');
  }

  #countSent(srpId: string, purpose: CodePurpose): void {
    this.#sent.check(`${purpose}\0${srpId}`);
    this.#sent.count(`${purpose}\0${srpId}`);
  }

  #digest(srpId: string, purpose: CodePurpose, code: string): string {
    return this.#pool.mac(`code-${purpose}`, `${srpId}\0${code}`).toString('base64url');
  }
}

function isEqual(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
