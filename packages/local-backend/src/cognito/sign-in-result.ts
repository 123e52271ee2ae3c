import { badCredentials, CognitoError } from './cognito-error.js';
import { textOf, type Input } from './input.js';
import type { Parts } from './parts.js';
import type { PreTokenEvent } from './pre-token-event.js';
import type { Step } from './sign-in-steps.js';
import { attributesOf, without, type User } from './user.js';

/**
 * What is still asked of a user who knows the password.
 * @returns Cognito's challenge, or undefined when there is nothing more to show.
 * @throws {CognitoError} when this user cannot sign in as things are.
 */
export function challengeOf({ steps, now }: Parts, user: User): object | undefined {
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  const challenge = (ChallengeName: Step, parameters: Record<string, string>): object => ({
    ChallengeName,
    Session: steps.open(user.sub, ChallengeName),
    ChallengeParameters: { USER_ID_FOR_SRP: user.srpId, ...parameters },
  });
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    if ((user.temporaryUntilMs ?? 0) <= now()) {
      const message = 'Temporary password has expired and must be reset by an administrator.';
      throw new CognitoError('NotAuthorizedException', message);
    }
    const userAttributes = JSON.stringify(without(attributesOf(user), 'sub'));
    return challenge('NEW_PASSWORD_REQUIRED', { requiredAttributes: '[]', userAttributes });
  }
  return user.mfa && user.token ? challenge('SOFTWARE_TOKEN_MFA', {}) : undefined;
}

/** Begins a session: Cognito's answer with tokens. */
export async function admit(
  { sessions, tokens, users }: Parts,
  user: User,
  source: PreTokenEvent['triggerSource'],
  metadata: Record<string, string> | undefined,
): Promise<object> {
  const session = sessions.prepare(user.sub);
  const pair = await tokens.issue(user, session, source, metadata);
  const RefreshToken = await sessions.begin(session);
  if (!users.bySub(user.sub)) {
    // Deleted since: signing out everywhere came before this session.
    await sessions.revoke(RefreshToken);
    throw badCredentials();
  }
  return { ChallengeParameters: {}, AuthenticationResult: { ...pair, RefreshToken } };
}

/**
 * Whose step is answered.
 * @throws {CognitoError} `NotAuthorizedException` when the session is none, has ended, or is another's.
 */
export function stepOwner({ steps, users }: Parts, input: Input, responses: Input, step: Step): User {
  const user = users.bySub(steps.find(textOf(input, 'Session'), step));
  const name = textOf(responses, 'USERNAME');
  const named = users.bySrpId(name) ?? users.byLogin(name);
  if (!user || named !== user) throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
  return user;
}
