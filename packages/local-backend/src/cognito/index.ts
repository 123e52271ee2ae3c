import { join } from 'node:path';
import { createAdmin } from './admin.js';
import { AttemptLimit } from './attempt-limit.js';
import { Challenges } from './challenges.js';
import { Codes } from './codes.js';
import { CognitoError } from './cognito-error.js';
import { toInput } from './input.js';
import { Lockout } from './lockout.js';
import { OPERATIONS } from './operations.js';
import type { Parts } from './parts.js';
import { Pool } from './pool.js';
import { Sessions } from './sessions.js';
import { SignInSteps } from './sign-in-steps.js';
import { TokenVerifier } from './token-verifier.js';
import { Tokens } from './tokens.js';
import { TriggerCalls } from './triggers.js';
import type { Cognito, CognitoAnswer, CognitoOptions } from './types.js';
import { Users } from './users.js';

export type { PreTokenEvent } from './pre-token-event.js';
export type { PostConfirmationEvent, PreSignUpEvent, Triggers } from './triggers.js';
export type { Cognito, CognitoAdmin, CognitoOptions, NewUser } from './types.js';

const MOST_WRONG_PASSWORDS = 5;
const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';

/**
 * Opens the user pool in a data folder, or makes one there.
 * @throws when a file of the pool cannot be read; the error names the file, which is left as it is.
 */
export async function createCognito(options: CognitoOptions): Promise<Cognito> {
  const now = options.now ?? Date.now;
  const report = options.report ?? ((cause: unknown): void => console.error(cause));
  const folder = join(options.dataDir, 'cognito');
  const pool = await Pool.open(folder);
  // A name that can never be resolved: nothing may ever try to fetch it.
  const issuer = options.issuer ?? `https://cognito-idp.${pool.region}.invalid/${pool.poolId}`;
  const users = await Users.open(folder, pool);
  const sessions = await Sessions.open(folder, pool, now);
  const lockout = new Lockout(now);
  const triggers = new TriggerCalls(pool, options.triggers);
  const parts: Parts = {
    ...{ pool, users, sessions, lockout, triggers, now, outbox: options.outbox },
    challenges: new Challenges(pool, lockout, now),
    steps: new SignInSteps(now),
    codes: new Codes(pool, now),
    passwordAttempts: new AttemptLimit(MOST_WRONG_PASSWORDS, now),
    tokens: new Tokens(pool, issuer, triggers, now),
    verifier: new TokenVerifier(pool, issuer, sessions, now),
  };
  return {
    poolId: pool.poolId,
    clientId: pool.clientId,
    issuer,
    handle: (target, body) => handle(parts, report, target, body),
    jwks: () => ({ keys: [pool.publicKey] }),
    // eslint-disable-next-line @typescript-eslint/require-await -- the seam is asynchronous, whoever checks the token
    verify: async (token) => parts.verifier.verify(token),
    admin: createAdmin(parts),
    ensureUser: (user) => users.ensure(user),
    close: async () => {
      await Promise.all([users.settled(), sessions.settled()]);
    },
  };
}

async function handle(
  parts: Parts,
  report: (cause: unknown) => void,
  target: string,
  body: unknown,
): Promise<CognitoAnswer> {
  try {
    const operation = OPERATIONS.get(target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : target);
    if (!operation) throw new CognitoError('UnknownOperationException', 'Unknown operation');
    return { status: 200, body: await operation(parts, toInput(body)) };
  } catch (cause) {
    if (!(cause instanceof CognitoError)) {
      report(cause);
      return { status: 500, body: { __type: 'InternalErrorException', message: 'Internal server error' } };
    }
    if (cause.type === 'UserLambdaValidationException') report(cause.cause);
    return { status: 400, body: { __type: cause.type, message: cause.message } };
  }
}
