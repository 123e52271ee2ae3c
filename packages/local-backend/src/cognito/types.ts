import type { NewMail } from '../server/outbox-store.js';
import type { Triggers } from './triggers.js';
import type { User } from './user.js';

/** A verified token's payload, as Cognito names its claims; times are seconds since the epoch. */
export interface Claims {
  readonly token_use: 'id' | 'access';
  readonly sub: string;
  readonly iss: string;
  readonly exp: number;
  readonly iat: number;
  readonly origin_jti: string;
  readonly [claim: string]: unknown;
}

export interface NewUser {
  /** Stable and unique; becomes the token's `sub`. */
  readonly sub: string;
  readonly userName: string;
  readonly password: string;
  /** Counts as verified, and may be used to sign in. */
  readonly email?: string;
}

export interface CognitoAnswer {
  readonly status: number;
  /** To be sent as JSON, content type `application/x-amz-json-1.1`. */
  readonly body: unknown;
}

export interface CognitoOptions {
  /** The data folder; the pool's files lie in its folder `cognito`. Only one process may hold it. */
  readonly dataDir: string;
  /** The tokens' `iss`; the default depends on the pool alone, not on host or port. */
  readonly issuer?: string;
  readonly triggers: Triggers;
  /** Where mails go; resolves once they are kept. */
  readonly outbox: { add(mail: NewMail): Promise<void> };
  /** The clock, in ms since the epoch. */
  now?(): number;
  /** Told of what went wrong on this side (a full disk, a failing trigger); the default writes to stderr. */
  report?(cause: unknown): void;
}

/** What Cognito does for those with AWS credentials. */
export interface CognitoAdmin {
  /**
   * Makes a user with a verified address and a password for three days, by default a random one, and mails both.
   * @throws {Error} Named as the SDK names it: `UsernameExistsException`, `AliasExistsException`,
   * `InvalidPasswordException`, `InvalidParameterException`.
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
  findUser(
    name: string,
  ): (Pick<User, 'sub' | 'userName' | 'emailVerified' | 'status'> & { readonly email: string | undefined }) | undefined;
  /**
   * Ends every session of a user; one that is gone has none.
   * @param name The `sub`, the user name, or the verified address.
   */
  signOut(name: string): Promise<void>;
  /**
   * Ends every session of a user, then deletes the user; one that is gone already stays so.
   * @param name The `sub`, the user name, or the verified address.
   */
  signOutAndDelete(name: string): Promise<void>;
}

/** One user pool with one public app client. */
export interface Cognito {
  readonly poolId: string;
  readonly clientId: string;
  readonly issuer: string;
  /**
   * Answers one call of Cognito's JSON API; never rejects for what a client sent.
   * @param target The header `X-Amz-Target`, as `AWSCognitoIdentityProviderService.InitiateAuth`, or its last part.
   * @param body The parsed JSON.
   */
  handle(target: string, body: unknown): Promise<CognitoAnswer>;
  /** The pool's public keys as a JSON Web Key Set. */
  jwks(): { readonly keys: readonly object[] };
  /**
   * Verifies an ID or access token: signature, issuer, client, use, times, and that its sign-in was not revoked. Look at
   * `token_use` before relying on a claim.
   * @throws when the token is anything but valid.
   */
  verify(token: string): Promise<Claims>;
  readonly admin: CognitoAdmin;
  /** Adds a confirmed user, whatever the password; one that exists with this `sub` and name is left alone, password included. */
  ensureUser(user: NewUser): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
