import { CognitoError } from './cognito-error.js';
import { inputOf, optionalTextsOf, textOf } from './input.js';
import type { Operation, Parts } from './parts.js';
import { admit, stepOwner } from './sign-in-result.js';
import { matchingStep } from './totp.js';
import { SECRET_PURPOSE } from './mfa-operations.js';
import type { User } from './user.js';

/** `SOFTWARE_TOKEN_MFA`: a code of the authenticator app, each good once. */
export const answerSoftwareToken: Operation = async (parts, input) => {
  const responses = inputOf(input, 'ChallengeResponses');
  const user = stepOwner(parts, input, responses, 'SOFTWARE_TOKEN_MFA');
  const code = textOf(responses, 'SOFTWARE_TOKEN_MFA_CODE');
  const session = textOf(input, 'Session');
  const key = `mfa\0${user.srpId}`;
  const changed = await parts.users.change(user.sub, (before) => {
    parts.steps.find(session, 'SOFTWARE_TOKEN_MFA'); // another answer may have come first
    parts.lockout.check(key);
    return withStep(parts, before, code, () => parts.lockout.failed(key));
  });
  parts.steps.finish(session);
  parts.lockout.succeeded(key);
  return admit(parts, changed, 'TokenGeneration_Authentication', optionalTextsOf(input, 'ClientMetadata'));
};

function withStep({ pool, now }: Parts, user: User, code: string, failed: () => void): User {
  const { token } = user;
  const step = token && matchingStep(pool.unseal(SECRET_PURPOSE, token.secret), code, now());
  if (token === undefined || step === undefined) {
    failed();
    throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
  }
  if (step <= token.lastStep) {
    throw new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  return { ...user, token: { ...token, lastStep: step } };
}
