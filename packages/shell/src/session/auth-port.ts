import type { SessionClient } from '@remit-elements/auth-core';
import type { Outputs } from '../config/outputs.js';

/** Who holds the tokens of this browser, and for which company. */
export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'memberless'; readonly userName: string }
  | { readonly kind: 'member'; readonly userName: string; readonly client: SessionClient };

/** Why a sign-in did not succeed; each has words of its own. */
export type SignInFailure = 'credentials' | 'unreachable' | 'too-often' | 'temporary-over' | 'step-over' | 'unknown';

/** What the provider asks for before it lets somebody in who knows the password. */
export type SignInStep =
  | { readonly kind: 'new-password' }
  | { readonly kind: 'totp' }
  /** @property secret Base32, for the person's authenticator app. */
  | { readonly kind: 'totp-setup'; readonly secret: string }
  /** Signed up, and the mailed code never came back. */
  | { readonly kind: 'confirm-sign-up' }
  /** An operator has voided the password. */
  | { readonly kind: 'reset-password' }
  /** One that this application does not know. */
  | { readonly kind: 'unknown' };

/** Why the answer to a step was not taken; each has words of its own. */
export type StepFailure =
  'code-wrong' | 'code-used' | 'password' | 'password-used' | 'too-often' | 'unreachable' | 'step-over' | 'unknown';

/** How far a sign-in has come. */
export type SignInOutcome<F = SignInFailure> =
  | { readonly kind: 'done' }
  | { readonly kind: 'step'; readonly step: SignInStep }
  | { readonly kind: 'failed'; readonly failure: F };

/** What the shell asks of the identity provider; Amplify is behind it, and is fetched only when it is asked. */
export interface AuthPort {
  /** Sets Amplify up; once, before anything else. */
  configure(outputs: Outputs): void;
  /** Whoever is signed in, with tokens refreshed where needed. Rejects when the provider cannot be reached. */
  identify(): Promise<Identity>;
  /** Begins to sign in. Never rejects. */
  signIn(userName: string, password: string): Promise<SignInOutcome>;
  /** Answers the step that is due. Never rejects. */
  answer(response: string): Promise<SignInOutcome<StepFailure>>;
  /** Revokes and forgets this browser's tokens. */
  signOut(): Promise<void>;
  /** Tells each time that somebody signs in or out in this browser, in whatever tab. */
  watch(changed: () => void): void;
}
