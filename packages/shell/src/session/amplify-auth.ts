import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchAuthSession,
  getCurrentUser,
  signIn,
  signOut,
  type ConfirmSignInOutput,
  type SignInOutput,
} from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import type { AuthPort, Identity, SignInOutcome, SignInStep } from './auth-port.js';
import { errorName } from './error-name.js';
import { signInFailureOf, stepFailureOf } from './sign-in-failures.js';

/** Signing in through Amplify, by SRP: the password itself never leaves the page. */
export const amplifyAuth: AuthPort = {
  configure(outputs) {
    // Both forms were checked field by field; Amplify tells them apart by itself.
    Amplify.configure(outputs);
  },

  async identify(): Promise<Identity> {
    const { tokens } = await fetchAuthSession();
    if (!tokens?.idToken) return { kind: 'nobody' };
    // The name that was typed, since the user's own one may be a UUID.
    const { signInDetails, username } = await getCurrentUser();
    const userName = signInDetails?.loginId ?? username;
    if (tokens.idToken.payload['custom:tenantId'] === undefined) return { kind: 'memberless', userName };
    // The API's code is fetched once somebody is known to be signed in.
    const { createSessionClient } = await import('@remit-elements/auth-core');
    return { kind: 'member', userName, client: await createSessionClient() };
  },

  async signIn(userName, password): Promise<SignInOutcome> {
    try {
      return outcomeOf(await attempt(userName, password));
    } catch (error) {
      return { kind: 'failed', failure: signInFailureOf(error) };
    }
  },

  async answer(response) {
    try {
      return outcomeOf(await confirmSignIn({ challengeResponse: response }));
    } catch (error) {
      return { kind: 'failed', failure: stepFailureOf(error) };
    }
  },

  async signOut(): Promise<void> {
    await signOut();
  },

  watch(changed) {
    // Amplify watches the storage for what other tabs do, and tells of it in the words it has for this one.
    Hub.listen('auth', ({ payload: { event } }) => (event === 'signedIn' || event === 'signedOut') && changed(), {
      enableCrossTabEvents: true,
    });
  },
};

async function attempt(username: string, password: string): Promise<SignInOutput> {
  try {
    return await signIn({ username, password });
  } catch (error) {
    if (errorName(error) !== 'UserAlreadyAuthenticatedException') throw error;
    // Tokens that were left behind, or that another tab brought in the meantime: whoever signs in here and now counts.
    await signOut();
    return signIn({ username, password });
  }
}

const STEPS: Readonly<Record<string, Exclude<SignInStep['kind'], 'totp-setup'>>> = {
  CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED: 'new-password',
  CONFIRM_SIGN_IN_WITH_TOTP_CODE: 'totp',
  CONFIRM_SIGN_UP: 'confirm-sign-up',
  RESET_PASSWORD: 'reset-password',
};

function outcomeOf({ isSignedIn, nextStep }: SignInOutput | ConfirmSignInOutput): SignInOutcome<never> {
  if (isSignedIn) return { kind: 'done' };
  return { kind: 'step', step: stepOf(nextStep) };
}

function stepOf(next: SignInOutput['nextStep']): SignInStep {
  if (next.signInStep === 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') {
    return { kind: 'totp-setup', secret: next.totpSetupDetails.sharedSecret };
  }
  return { kind: STEPS[next.signInStep] ?? 'unknown' };
}
