import { ApiError } from './api-error.js';
import type { TokenClaims } from './id-token.js';
import type { Role, Session } from './session.js';
import type { TenantId } from './tenant.js';

/** A session as its newest token tells of it. */
export class LiveSession implements Session {
  readonly subject: string;
  readonly tenantId: TenantId;
  readonly #ended = new AbortController();
  #claims: TokenClaims;

  constructor(claims: TokenClaims) {
    this.subject = claims.subject;
    this.tenantId = claims.tenantId;
    this.#claims = claims;
  }

  get tenantName(): string {
    return this.#claims.tenantName;
  }

  get roles(): readonly Role[] {
    return this.#claims.roles;
  }

  get expiresAtMs(): number {
    return this.#claims.expiresAtMs;
  }

  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** True, and takes the news over, when the claims are this session's. */
  accept(claims: TokenClaims): boolean {
    if (claims.subject !== this.subject || claims.tenantId !== this.tenantId) return false;
    this.#claims = claims;
    return true;
  }

  /** @param cause Why, where it is neither a sign-out nor somebody else's sign-in. */
  end(cause?: ApiError): void {
    this.#ended.abort(new ApiError('SessionEnded', 'The session has ended', { cause }));
  }
}
