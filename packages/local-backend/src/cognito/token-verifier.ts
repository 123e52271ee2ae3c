import { JwtVerifier } from 'aws-jwt-verify';
import { decomposeUnverifiedJwt } from 'aws-jwt-verify/jwt';
import type { Pool } from './pool.js';
import type { Sessions } from './sessions.js';
import type { Claims } from './types.js';

/** Two clocks on one machine agree; a second covers rounding. */
const CLOCK_SKEW_SECONDS = 1;

/** Tells this pool's tokens from all others. */
export class TokenVerifier {
  readonly #pool: Pool;
  readonly #sessions: Sessions;
  readonly #now: () => number;
  readonly #verifier;

  constructor(pool: Pool, issuer: string, sessions: Sessions, now: () => number) {
    this.#pool = pool;
    this.#sessions = sessions;
    this.#now = now;
    // Never fetched: the keys are put into its cache at once, and a key id that is not there is refused.
    this.#verifier = JwtVerifier.create({
      issuer,
      audience: pool.clientId,
      jwksUri: `${issuer}/.well-known/jwks.json`,
    });
    this.#verifier.cacheJwks({ keys: [pool.publicKey] });
  }

  /** @throws when signature, key, algorithm, issuer, client, use or times are wrong, or the sign-in was revoked. */
  verify(token: string): Claims {
    // An access token has no audience but a client id; which of the two is checked is settled by what was signed.
    const isAccess = decomposeUnverifiedJwt(token).payload['token_use'] === 'access';
    const payload: Readonly<Record<string, unknown>> = isAccess
      ? this.#verifier.verifySync(token, { audience: null })
      : this.#verifier.verifySync(token);
    this.#check(payload);
    return payload as Claims;
  }

  #check(payload: Readonly<Record<string, unknown>>): void {
    const use = payload['token_use'];
    if (use !== 'id' && use !== 'access') throw new Error('The token has no known use');
    if (use === 'access' && payload['client_id'] !== this.#pool.clientId)
      throw new Error('The token is for another client');
    const { sub, exp, iat, origin_jti: session } = payload;
    const nowSeconds = this.#now() / 1000;
    if (typeof exp !== 'number' || exp <= nowSeconds) throw new Error('The token has expired');
    if (typeof iat !== 'number' || iat > nowSeconds + CLOCK_SKEW_SECONDS) throw new Error('The token is not valid yet');
    if (typeof sub !== 'string' || typeof session !== 'string') throw new Error('The token names nobody');
    if (!this.#sessions.isLive(session)) throw new Error('The token has been revoked');
  }
}
