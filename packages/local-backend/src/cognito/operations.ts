import type { Challenges } from './challenges.js';
import { CognitoError } from './cognito-error.js';
import { inputOf, optionalTextsOf, textOf, type Input } from './input.js';
import type { Pool } from './pool.js';
import type { Sessions } from './sessions.js';
import type { TokenVerifier } from './token-verifier.js';
import { attributesOf, type Tokens } from './tokens.js';
import type { User, Users } from './users.js';

export interface Parts {
  readonly pool: Pool;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly challenges: Challenges;
  readonly tokens: Tokens;
  readonly verifier: TokenVerifier;
}

type Operation = (parts: Parts, input: Input) => unknown;

function checkClient({ pool }: Parts, input: Input): void {
  const clientId = textOf(input, 'ClientId');
  if (clientId !== pool.clientId) {
    throw new CognitoError('ResourceNotFoundException', 'User pool client does not exist.');
  }
}

const initiateAuth: Operation = (parts, input) => {
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

const respondToAuthChallenge: Operation = async (parts, input) => {
  checkClient(parts, input);
  if (textOf(input, 'ChallengeName') !== 'PASSWORD_VERIFIER') {
    throw new CognitoError('InvalidParameterException', 'Challenge not supported');
  }
  const responses = inputOf(input, 'ChallengeResponses');
  const user = parts.challenges.settle({
    srpId: textOf(responses, 'USERNAME'),
    secretBlock: textOf(responses, 'PASSWORD_CLAIM_SECRET_BLOCK'),
    signature: textOf(responses, 'PASSWORD_CLAIM_SIGNATURE'),
    timestamp: textOf(responses, 'TIMESTAMP'),
  });
  const { sessions, tokens } = parts;
  const session = sessions.prepare(user.sub);
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  const pair = await tokens.issue(user, session, 'TokenGeneration_Authentication', metadata);
  const RefreshToken = await sessions.begin(session);
  return { ChallengeParameters: {}, AuthenticationResult: { ...pair, RefreshToken } };
};

const getTokensFromRefreshToken: Operation = (parts, input) => {
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

const revokeToken: Operation = async (parts, input) => {
  checkClient(parts, input);
  const token = textOf(input, 'Token');
  if (token.startsWith('eyJ')) {
    throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  }
  await parts.sessions.revoke(token);
  return {};
};

const globalSignOut: Operation = async (parts, input) => {
  await parts.sessions.revokeAllOf(ownerOf(parts, input).sub);
  return {};
};

const getUser: Operation = (parts, input) => {
  const user = ownerOf(parts, input);
  const UserAttributes = Object.entries(attributesOf(user)).map(([Name, Value]) => ({ Name, Value }));
  return { Username: user.userName, UserAttributes };
};

function ownerOf({ verifier, users }: Parts, input: Input): User {
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

/** By the last part of `X-Amz-Target`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ['GetUser', getUser],
]);
