/** A verified token's claims; times are seconds since the epoch, as in the token. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string; readonly exp: number };

/** A person of the user pool, as seeds make them. */
export interface PoolUser {
  readonly sub: string;
  readonly userName: string;
  readonly password: string;
  readonly email?: string;
}

/** Somebody whom the user pool knows. */
export interface FoundPoolUser {
  readonly sub: string;
  readonly userName: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  readonly status: 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';
}

/** What only the backend itself may ask of the user pool; no HTTP route leads here. */
export interface IdentityAdmin {
  /**
   * Makes a person with a verified address and a temporary password, by default a random one, and mails both.
   * @throws {Error} Named as Cognito names it, `UsernameExistsException` or `AliasExistsException` where they are taken.
   */
  createUser(user: {
    userName: string;
    email: string;
    temporaryPassword?: string;
    /** For the mail: the company, and where to sign in. */
    tenantName?: string;
    appUrl?: string;
  }): Promise<{ readonly sub: string }>;
  /** @param name The `sub`, the user name, or the verified address. */
  findUser(name: string): FoundPoolUser | undefined;
  /**
   * Ends every session of a person; someone who is gone has none.
   * @param name The `sub`, the user name, or the verified address.
   */
  signOut(name: string): Promise<void>;
  /**
   * Ends every session of a person, then deletes them; someone who is gone already stays so.
   * @param name The `sub`, the user name, or the verified address.
   */
  signOutAndDelete(name: string): Promise<void>;
}

/** What the server needs of the user pool. `src/cognito/` is one; tests bring their own to sign any claim. */
export interface IdentityProvider {
  readonly poolId: string;
  readonly clientId: string;
  /** Answers one call of Cognito's JSON API; `target` is the operation, as `InitiateAuth`. */
  handle(target: string, body: unknown): Promise<{ status: number; body: unknown }>;
  jwks(): unknown;
  /** Rejects when the token is not a valid, unexpired ID or access token of this pool and client. */
  verify(token: string): Promise<Claims>;
  readonly admin: IdentityAdmin;
  /** Makes the person, or leaves them as they are. */
  ensureUser(user: PoolUser): Promise<void>;
  close(): Promise<void>;
}

/** The claim that names the tenant. */
const TENANT_CLAIM = 'custom:tenantId';

const TENANT_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/;

/** The tenant that the verified claims name, or undefined when the claim is missing, malformed or a list. */
export function tenantOf(claims: Claims): string | undefined {
  const claim = claims[TENANT_CLAIM];
  return typeof claim === 'string' && TENANT_ID.test(claim) ? claim : undefined;
}
