import { confirmResetPassword, confirmSignUp, resendSignUpCode, resetPassword, signUp } from 'aws-amplify/auth';
import type { DoorsPort, Purpose, Refusal } from './doors-port.js';
import { errorName, errorText } from './error-name.js';
import { refusalOf } from './refusal-of.js';

/** Whether there is such a user is nobody's business; whoever has none waits for a mail that does not come. */
const UNTOLD = new Set(['UserNotFoundException', 'NotAuthorizedException', 'InvalidParameterException']);
const CONFIRMED = /current status is confirmed|already confirmed/i;

/** What Amplify does before a sign-in. It is a chunk of its own: most visits need none of it. */
export const amplifyDoors: DoorsPort = {
  signUp: ({ userName: username, email, password, purpose }) =>
    attempt(async () => {
      try {
        const options = { userAttributes: { email }, clientMetadata: metadataOf(purpose) };
        await signUp({ username, password, options });
      } catch (error) {
        // Nobody else has this UUID: we are asking again, since the answer was lost.
        if (errorName(error) !== 'UsernameExistsException') throw error;
      }
    }),

  confirm: (username, confirmationCode, purpose) =>
    attempt(async () => {
      await confirmSignUp({ username, confirmationCode, options: { clientMetadata: metadataOf(purpose) } });
    }, orConfirmed),

  resend: (username) => attempt(() => resendSignUpCode({ username }), orConfirmed),

  askReset: (username) =>
    attempt(
      () => resetPassword({ username }),
      (error) => (UNTOLD.has(errorName(error)) ? undefined : refusalOf(error)),
    ),

  reset: (username, confirmationCode, newPassword) =>
    attempt(() => confirmResetPassword({ username, confirmationCode, newPassword })),
};

function metadataOf(purpose: Purpose): Record<string, string> {
  return { ...purpose };
}

function orConfirmed(error: unknown): Refusal | 'confirmed' {
  return CONFIRMED.test(errorText(error)) ? 'confirmed' : refusalOf(error);
}

async function attempt<R = Refusal>(
  act: () => Promise<unknown>,
  read: (error: unknown) => R | Refusal | undefined = refusalOf,
): Promise<R | Refusal | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return read(error);
  }
}
