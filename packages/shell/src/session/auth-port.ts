import type { SessionClient } from '@remit-elements/auth-core';
import type { Outputs } from '../config/outputs.js';

/** Who holds the tokens of this browser, and for which company. */
export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'memberless'; readonly userName: string }
  | { readonly kind: 'member'; readonly userName: string; readonly client: SessionClient };

/** Why a sign-in did not succeed; each has words of its own. */
export type SignInFailure = 'credentials' | 'unreachable' | 'too-often' | 'step' | 'unknown';

/** What the shell asks of the identity provider; Amplify is behind it, and is fetched only when it is asked. */
export interface AuthPort {
  /** Sets Amplify up; once, before anything else. */
  configure(outputs: Outputs): void;
  /** Whoever is signed in, with tokens refreshed where needed. Rejects when the provider cannot be reached. */
  identify(): Promise<Identity>;
  /** Signs in; `undefined` when it succeeded. Never rejects. */
  signIn(userName: string, password: string): Promise<SignInFailure | undefined>;
  /** Revokes and forgets this browser's tokens. */
  signOut(): Promise<void>;
}
