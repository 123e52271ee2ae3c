import { badCredentials, CognitoError } from './cognito-error.js';
import { inputOf, optionalTextsOf, textOf, type Input } from './input.js';
import { answerNewPassword } from './new-password-step.js';
import { checkClient, type Operation, type Parts } from './parts.js';
import { admit, challengeOf } from './sign-in-result.js';
import { answerSoftwareToken } from './software-token-step.js';
import type { User } from './users.js';

export const initiateAuth: Operation = (parts, input) => {
  checkClient(parts, input);
  const flow = textOf(input, 'AuthFlow');
  const parameters = inputOf(input, 'AuthParameters');
  if (flow === 'REFRESH_TOKEN_AUTH' || flow === 'REFRESH_TOKEN') {
    return refresh(parts, textOf(parameters, 'REFRESH_TOKEN'), optionalTextsOf(input, 'ClientMetadata'));
  }
  if (flow !== 'USER_SRP_AUTH')
    throw new CognitoError('InvalidParameterException', 'Auth flow not enabled for this client');
  const login = textOf(parameters, 'USERNAME');
  const user = parts.users.byLogin(login);
  const ChallengeParameters = parts.challenges.issue(login, user, textOf(parameters, 'SRP_A'));
  return { ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters };
};

const STEPS: ReadonlyMap<string, Operation> = new Map([
  ['PASSWORD_VERIFIER', answerPassword],
  ['NEW_PASSWORD_REQUIRED', answerNewPassword],
  ['SOFTWARE_TOKEN_MFA', answerSoftwareToken],
]);

export const respondToAuthChallenge: Operation = (parts, input) => {
  checkClient(parts, input);
  const step = STEPS.get(textOf(input, 'ChallengeName'));
  if (!step) throw new CognitoError('InvalidParameterException', 'Challenge not supported');
  return step(parts, input);
};

function answerPassword(parts: Parts, input: Input): unknown {
  const responses = inputOf(input, 'ChallengeResponses');
  const proven = parts.challenges.settle({
    srpId: textOf(responses, 'USERNAME'),
    secretBlock: textOf(responses, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    signature: textOf(responses, 'PASSWORD_CLAIM_SIGNATURE'),
    timestamp: textOf(responses, 'TIMESTAMP'),
  });
  const user = currentOf(parts, proven);
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  return challengeOf(parts, user) ?? admit(parts, user, 'TokenGeneration_Authentication', metadata);
}

/** Since the challenge was made the user may be gone, or have another password. */
function currentOf({ users }: Parts, proven: User): User {
  const user = users.bySub(proven.sub);
  if (user?.verifier !== proven.verifier) throw badCredentials();
  return user;
}

export const getTokensFromRefreshToken: Operation = (parts, input) => {
  checkClient(parts, input);
  return refresh(parts, textOf(input, 'RefreshToken'), optionalTextsOf(input, 'ClientMetadata'));
};

/** The new pair is made before the old token is given up: a trigger that fails costs nobody the session. */
async function refresh({ sessions, users, tokens }: Parts, token: string, metadata?: Record<string, string>) {
  const session = await sessions.redeem(token);
  const user = users.bySub(session.sub);
  if (!user) throw new CognitoError('NotAuthorizedException', 'Refresh Token has been revoked');
  const pair = await tokens.issue(user, session, 'TokenGeneration_RefreshTokens', metadata);
  return { AuthenticationResult: { ...pair, RefreshToken: await sessions.rotate(token) } };
}
