import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Pool } from './pool.js';
import type { PreTokenEvent, TokenGeneration } from './pre-token-event.js';
import type { Session } from './sessions.js';
import type { TriggerCalls } from './triggers.js';
import { attributesOf, type User } from './user.js';

/** ID and access tokens alike. */
const TOKEN_SECONDS = 15 * 60;
const SCOPE = 'aws.cognito.signin.user.admin';

/** Claims that the trigger can neither set nor take away; it sets groups by its own field. */
const RESERVED = new Set(
  'acr amr at_hash aud auth_time azp client_id device_key event_id exp iat identities iss jti nbf nonce origin_jti scope sub token_use username version'.split(
    ' ',
  ),
);

type Source = PreTokenEvent['triggerSource'];

interface TokenPair {
  readonly IdToken: string;
  readonly AccessToken: string;
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

/** Writes the pair of tokens, after asking the trigger what to put in. */
export class Tokens {
  readonly #pool: Pool;
  readonly #issuer: string;
  readonly #triggers: TriggerCalls;
  readonly #now: () => number;
  #key: ReturnType<typeof importJWK> | undefined;

  constructor(pool: Pool, issuer: string, triggers: TriggerCalls, now: () => number) {
    this.#pool = pool;
    this.#issuer = issuer;
    this.#triggers = triggers;
    this.#now = now;
  }

  /** @throws {CognitoError} `UserLambdaValidationException` when the trigger rejects: then there are no tokens. */
  async issue(user: User, session: Session, source: Source, metadata?: Record<string, string>): Promise<TokenPair> {
    const answer = await this.#ask(user, source, metadata);
    const groups = answer?.groupOverrideDetails?.groupsToOverride ?? [];
    const common = {
      sub: user.sub,
      ...(groups.length > 0 ? { 'cognito:groups': groups } : {}),
      iss: this.#issuer,
      origin_jti: session.id,
      event_id: session.eventId,
      auth_time: Math.floor(session.signedInAtMs / 1000),
    };
    const id = {
      ...customised(profileOf(user), answer?.idTokenGeneration),
      ...common,
      'cognito:username': user.userName,
      aud: this.#pool.clientId,
      token_use: 'id',
    };
    const access = {
      ...customised({}, answer?.accessTokenGeneration),
      ...common,
      client_id: this.#pool.clientId,
      username: user.userName,
      scope: scopesOf(answer?.accessTokenGeneration).join(' '),
      token_use: 'access',
    };
    const [IdToken, AccessToken] = await Promise.all([this.#sign(id), this.#sign(access)]);
    return { IdToken, AccessToken, ExpiresIn: TOKEN_SECONDS, TokenType: 'Bearer' };
  }

  async #ask(user: User, triggerSource: Source, clientMetadata?: Record<string, string>) {
    const event: PreTokenEvent = {
      version: '2',
      triggerSource,
      region: this.#pool.region,
      userPoolId: this.#pool.poolId,
      userName: user.userName,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: this.#pool.clientId },
      request: {
        userAttributes: { ...attributesOf(user), 'cognito:user_status': user.status },
        groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        ...(clientMetadata ? { clientMetadata } : {}),
        scopes: [SCOPE],
      },
      response: { claimsAndScopeOverrideDetails: null },
    };
    return (await this.#triggers.preToken(event)).claimsAndScopeOverrideDetails;
  }

  async #sign(claims: Record<string, unknown>): Promise<string> {
    const nowSeconds = Math.floor(this.#now() / 1000);
    return new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', kid: this.#pool.signingKey.kid })
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + TOKEN_SECONDS)
      .sign(await (this.#key ??= importJWK(this.#pool.signingKey, 'RS256')));
  }
}

function profileOf(user: User): Record<string, unknown> {
  return user.email === undefined ? {} : { email: user.email, email_verified: user.emailVerified };
}

function customised(claims: Record<string, unknown>, change: TokenGeneration | undefined): Record<string, unknown> {
  const suppressed = new Set(change?.claimsToSuppress ?? []);
  const all = Object.entries({ ...claims, ...change?.claimsToAddOrOverride });
  return Object.fromEntries(
    all.filter(([name]) => !suppressed.has(name) && !RESERVED.has(name) && !name.startsWith('cognito:')),
  );
}

function scopesOf(change: { scopesToAdd?: string[]; scopesToSuppress?: string[] } | undefined): string[] {
  const suppressed = new Set(change?.scopesToSuppress ?? []);
  return [SCOPE, ...(change?.scopesToAdd ?? [])].filter((scope) => !suppressed.has(scope));
}
