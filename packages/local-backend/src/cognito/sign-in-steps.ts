import { randomBytes } from 'node:crypto';
import { CognitoError } from './cognito-error.js';

const LIFETIME_MS = 3 * 60_000;
const MOST_OPEN = 5_000;

/** What is still asked of somebody who has shown to know the password. */
export type Step = 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA';

interface OpenStep {
  readonly sub: string;
  readonly step: Step;
  readonly expiresAtMs: number;
  readonly used: boolean;
}

/** Sign-ins under way, by Cognito's `Session` strings: short-lived, in memory, good until they are answered rightly. */
export class SignInSteps {
  readonly #now: () => number;
  readonly #open = new Map<string, OpenStep>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns the `Session` to answer with. */
  open(sub: string, step: Step): string {
    const session = randomBytes(96).toString('base64url');
    this.#open.set(session, { sub, step, expiresAtMs: this.#now() + LIFETIME_MS, used: false });
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_OPEN && oldest !== undefined) this.#open.delete(oldest);
    return session;
  }

  /**
   * Whose step it is.
   * @throws {CognitoError} `NotAuthorizedException` when there is none such, or it has ended or was answered.
   */
  find(session: string, step: Step): string {
    const open = this.#open.get(session);
    if (open?.step !== step) throw refused('Invalid session for the user.');
    if (open.used) throw refused('Invalid session for the user, session can only be used once.');
    if (open.expiresAtMs <= this.#now()) throw refused('Invalid session for the user, session is expired.');
    return open.sub;
  }

  finish(session: string): void {
    const open = this.#open.get(session);
    if (open) this.#open.set(session, { ...open, used: true });
  }
}

function refused(message: string): CognitoError {
  return new CognitoError('NotAuthorizedException', message);
}
