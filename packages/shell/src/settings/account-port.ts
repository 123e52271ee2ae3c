/** Why something about the sign-in was not done; each has words of its own. */
export type AccountFailure = 'wrong' | 'weak' | 'unreachable' | 'too-often' | 'unknown';

/** What an authenticator app is set up by. */
export interface TotpSetup {
  /** To be typed, in the base of 32 that apps take. */
  readonly key: string;
  /** The same as a link: `otpauth://…`. */
  readonly uri: string;
}

/** What the settings ask of the identity provider about whoever is signed in; Amplify is behind it. */
export interface AccountPort {
  /** The address that mail goes to. */
  email(): Promise<string | undefined>;
  /** Whether a sign-in asks for a code. Rejects when that cannot be told. */
  hasTotp(): Promise<boolean>;
  /** A new secret; what is in use stays so until a code of this one was seen. Rejects when there is none. */
  setUpTotp(userName: string, appName: string): Promise<TotpSetup>;
  /** A code shows that the secret has arrived; answers why not. */
  verifyTotp(code: string): Promise<AccountFailure | undefined>;
  /** Whether a sign-in shall ask for a code from now on; answers why not. */
  preferTotp(isOn: boolean): Promise<AccountFailure | undefined>;
  changePassword(oldPassword: string, newPassword: string): Promise<AccountFailure | undefined>;
  /** A new token, which tells of what was changed. Never rejects: without one the old tells what it did. */
  renew(): Promise<void>;
}
