import { randomBytes, timingSafeEqual } from 'node:crypto';
import { badCredentials, CognitoError } from './cognito-error.js';
import type { Lockout } from './lockout.js';
import type { Pool } from './pool.js';
import { claimSignature, fromHex, N, serverPublic, sessionKey, toBytes } from './srp.js';
import { foldName, type User } from './users.js';

const LIFETIME_MS = 3 * 60_000;
const CLOCK_SKEW_MS = 5 * 60_000;
const MOST_OPEN = 5_000;
/** Of one name: asking for one over and over costs nobody else theirs. */
const MOST_OPEN_OF_NAME = 20;
const SECRET_BYTES = 256;
const HEX_VALUE = /^[0-9a-f]{1,770}$/i;
const TIMESTAMP = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} UTC \d{4}$/;

interface Challenge {
  readonly user: User | undefined;
  readonly srpId: string;
  readonly verifier: bigint;
  readonly A: bigint;
  readonly B: bigint;
  readonly b: bigint;
  readonly expiresAtMs: number;
}

/** What the client answers a challenge with. */
interface Claim {
  readonly srpId: string;
  /** Base64. */
  readonly secretBlock: string;
  /** Base64. */
  readonly signature: string;
  readonly timestamp: string;
}

/** Password challenges in the air: short-lived, each good for one answer, lost when the process ends. */
export class Challenges {
  readonly #pool: Pool;
  readonly #lockout: Lockout;
  readonly #now: () => number;
  readonly #open = new Map<string, Challenge>();

  constructor(pool: Pool, lockout: Lockout, now: () => number) {
    this.#pool = pool;
    this.#lockout = lockout;
    this.#now = now;
  }

  /**
   * @param login What was typed as the name.
   * @param user Whose name it is; undefined gives a challenge of the same kind that no password answers.
   * @param srpA The client's public value, hex.
   * @returns Cognito's `ChallengeParameters`.
   */
  issue(login: string, user: User | undefined, srpA: string): Record<string, string> {
    const A = HEX_VALUE.test(srpA) ? fromHex(srpA) : 0n;
    if (A % N === 0n) throw new CognitoError('InvalidParameterException', 'Invalid SRP_A');
    const srpId = user?.srpId ?? this.#pool.srpIdFor(`login\0${foldName(login)}`);
    const decoy = this.#pool.decoyFor(srpId);
    const salt = user ? fromHex(user.salt) : decoy.salt;
    const verifier = user ? fromHex(user.verifier) : decoy.verifier;
    const b = fromHex(randomBytes(32).toString('hex'));
    const B = serverPublic(b, verifier);
    const secretBlock = randomBytes(SECRET_BYTES).toString('base64');
    this.#makeRoom(srpId);
    this.#open.set(secretBlock, { user, srpId, verifier, A, B, b, expiresAtMs: this.#now() + LIFETIME_MS });
    return {
      SALT: salt.toString(16).padStart(32, '0'),
      SECRET_BLOCK: secretBlock,
      SRP_B: toBytes(B).toString('hex'),
      USERNAME: srpId,
      USER_ID_FOR_SRP: srpId,
    };
  }

  /**
   * Settles a challenge, whatever comes out.
   * @returns the user who proved to know the password.
   * @throws {CognitoError} `NotAuthorizedException`, the same for a wrong password and for a user that does not exist.
   */
  settle(claim: Claim): User {
    if (!TIMESTAMP.test(claim.timestamp)) {
      throw new CognitoError(
        'InvalidParameterException',
        'TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.',
      );
    }
    const challenge = this.#open.get(claim.secretBlock);
    this.#open.delete(claim.secretBlock);
    if (challenge?.srpId !== claim.srpId || challenge.expiresAtMs <= this.#now()) throw badCredentials();
    this.#lockout.check(challenge.srpId);
    if (!this.#isProof(challenge, claim) || !challenge.user || !this.#isFresh(claim.timestamp)) {
      this.#lockout.failed(challenge.srpId);
      throw badCredentials();
    }
    this.#lockout.succeeded(challenge.srpId);
    return challenge.user;
  }

  #isProof({ A, B, b, verifier, srpId }: Challenge, claim: Claim): boolean {
    const key = sessionKey(A, B, b, verifier);
    const given = Buffer.from(claim.signature, 'base64');
    if (!key || given.length !== 32) return false;
    const secret = Buffer.from(claim.secretBlock, 'base64');
    return timingSafeEqual(given, claimSignature(key, this.#pool.name, srpId, secret, claim.timestamp));
  }

  #isFresh(timestamp: string): boolean {
    return Math.abs(Date.parse(timestamp) - this.#now()) <= CLOCK_SKEW_MS;
  }

  /** Before anybody's challenge go the name's own oldest, then those that no password answers anyway. */
  #makeRoom(srpId: string): void {
    for (const [secretBlock, { expiresAtMs }] of this.#open) {
      if (expiresAtMs > this.#now()) break; // the rest is younger
      this.#open.delete(secretBlock);
    }
    const open = [...this.#open];
    const own = open.filter(([, it]) => it.srpId === srpId);
    const least =
      own.length >= MOST_OPEN_OF_NAME
        ? own[0]
        : open.length >= MOST_OPEN
          ? (open.find(([, it]) => it.user === undefined) ?? open[0])
          : undefined;
    if (least) this.#open.delete(least[0]);
  }
}
