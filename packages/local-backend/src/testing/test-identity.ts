import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { Claims, IdentityProvider } from '../identity.js';

const ISSUER = 'https://cognito-idp.local.invalid/local_test';
const CLIENT = 'testclient';
const ALGORITHM = 'ES256'; // its keys are made in no time; nothing else looks at the algorithm

/** How a token is made; by default a good ID token of 15 minutes. */
export interface TokenRecipe {
  readonly use?: 'id' | 'access';
  /** Seconds from now; negative for one that has ended. */
  readonly endsInSeconds?: number;
  /** Signed by a key that is not the pool's. */
  readonly forged?: boolean;
  readonly issuer?: string;
  readonly client?: string;
}

/** A user pool without users that signs whatever claims a test wants. */
export interface TestIdentity extends IdentityProvider {
  token(claims: Readonly<Record<string, unknown>>, recipe?: TokenRecipe): Promise<string>;
}

/** Makes a pool with keys of its own. */
export async function createTestIdentity(): Promise<TestIdentity> {
  const [own, foreign] = await Promise.all([generateKeyPair(ALGORITHM), generateKeyPair(ALGORITHM)]);
  const jwk = await exportJWK(own.publicKey);
  return {
    poolId: 'local_test',
    clientId: CLIENT,
    handle: () => Promise.resolve({ status: 400, body: { __type: 'UnknownOperationException' } }),
    jwks: () => ({ keys: [jwk] }),
    admin: {
      createUser: () => Promise.reject(new Error('A pool without users')),
      findUser: () => undefined,
      signOut: () => Promise.resolve(),
      signOutAndDelete: () => Promise.resolve(),
    },
    ensureUser: () => Promise.resolve(),
    close: () => Promise.resolve(),
    verify: async (token) => {
      const { payload } = await jwtVerify(token, own.publicKey, { issuer: ISSUER, algorithms: [ALGORITHM] });
      const client = payload['token_use'] === 'access' ? payload['client_id'] : payload.aud;
      if (client !== CLIENT || typeof payload.sub !== 'string' || typeof payload.exp !== 'number')
        throw new Error('not ours');
      return payload as Claims;
    },
    token: (claims, { use = 'id', endsInSeconds = 900, forged = false, issuer = ISSUER, client = CLIENT } = {}) => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const audience = use === 'id' ? { aud: client } : { client_id: client };
      return new SignJWT({ sub: 'subject', 'cognito:username': 'somebody', token_use: use, ...audience, ...claims })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(issuer)
        .setIssuedAt(nowSeconds - 3600)
        .setExpirationTime(nowSeconds + endsInSeconds)
        .sign((forged ? foreign : own).privateKey);
    },
  };
}

/** Claims of a member, as the trigger writes them; the user name is the subject. */
export function memberClaims(
  tenantId: string,
  role = 'admin',
  sub = `${role}-of-${tenantId}`,
): Record<string, unknown> {
  const tenant = { 'custom:tenantId': tenantId, 'custom:tenantName': `Company ${tenantId}` };
  return { sub, 'cognito:username': sub, ...tenant, 'cognito:groups': [role] };
}
