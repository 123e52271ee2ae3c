import type { NewMail } from '../server/outbox-store.js';
import type { AttemptLimit } from './attempt-limit.js';
import type { Challenges } from './challenges.js';
import { CognitoError } from './cognito-error.js';
import type { Codes } from './codes.js';
import { textOf, type Input } from './input.js';
import type { Lockout } from './lockout.js';
import type { Pool } from './pool.js';
import type { Sessions } from './sessions.js';
import type { SignInSteps } from './sign-in-steps.js';
import type { TokenVerifier } from './token-verifier.js';
import type { Tokens } from './tokens.js';
import type { TriggerCalls } from './triggers.js';
import type { User, Users } from './users.js';

/** What the operations work with. */
export interface Parts {
  readonly pool: Pool;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly challenges: Challenges;
  readonly steps: SignInSteps;
  readonly lockout: Lockout;
  readonly codes: Codes;
  /** Guesses at the password of somebody whose token one has. */
  readonly passwordAttempts: AttemptLimit;
  readonly tokens: Tokens;
  readonly verifier: TokenVerifier;
  readonly triggers: TriggerCalls;
  readonly outbox: { add(mail: NewMail): Promise<void> };
  readonly now: () => number;
}

/** Answers one call of Cognito's API: the body, or a {@link CognitoError}. */
export type Operation = (parts: Parts, input: Input) => unknown;

/** @throws {CognitoError} `ResourceNotFoundException` for another app client's call. */
export function checkClient({ pool }: Parts, input: Input): void {
  const clientId = textOf(input, 'ClientId');
  if (clientId !== pool.clientId) {
    throw new CognitoError('ResourceNotFoundException', 'User pool client does not exist.');
  }
}

/** Whose access token this is; `NotAuthorizedException` for any other. */
export function ownerOf({ verifier, users }: Parts, input: Input): User {
  const token = textOf(input, 'AccessToken');
  try {
    const claims = verifier.verify(token);
    const user = users.bySub(claims.sub);
    if (claims.token_use === 'access' && user) return user;
  } catch (cause) {
    const refusal = new CognitoError('NotAuthorizedException', 'Invalid Access Token');
    refusal.cause = cause;
    throw refusal;
  }
  throw new CognitoError('NotAuthorizedException', 'Invalid Access Token');
}

/** Stands for a name that does not exist, wherever a user's own id would. */
export function decoyIdFor({ pool }: Parts, foldedLogin: string): string {
  return pool.srpIdFor(`login\0${foldedLogin}`);
}
