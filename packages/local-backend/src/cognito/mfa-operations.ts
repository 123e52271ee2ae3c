import { CognitoError, invalidParameter } from './cognito-error.js';
import { inputOf, textOf, type Input } from './input.js';
import { ownerOf, type Operation } from './parts.js';
import { matchingStep, newSecret } from './totp.js';

/** What the secrets of authenticator apps are sealed for. */
export const SECRET_PURPOSE = 'software-token';

/** A new secret for an authenticator app; one that is in use stays so until the new one is verified. */
export const associateSoftwareToken: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  const SecretCode = newSecret();
  const newTokenSecret = parts.pool.seal(SECRET_PURPOSE, SecretCode);
  await parts.users.change(user.sub, (before) => ({ ...before, newTokenSecret }));
  return { SecretCode };
};

/** A code shows that the secret has arrived in the app; it cannot be used again to sign in. */
export const verifySoftwareToken: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  const code = textOf(input, 'UserCode');
  if (!/^[0-9]{6}$/.test(code)) throw invalidParameter('Missing or invalid parameter UserCode');
  const key = `mfa-setup\0${user.srpId}`;
  await parts.users.change(user.sub, (before) => {
    const { newTokenSecret: secret, ...rest } = before;
    if (secret === undefined) {
      throw new CognitoError(
        'SoftwareTokenMFANotFoundException',
        'Software token TOTP multi-factor authentication is not set up.',
      );
    }
    parts.lockout.check(key);
    const lastStep = matchingStep(parts.pool.unseal(SECRET_PURPOSE, secret), code, parts.now());
    if (lastStep === undefined) {
      parts.lockout.failed(key);
      throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
    }
    return { ...rest, token: { secret, lastStep } };
  });
  parts.lockout.succeeded(key);
  return { Status: 'SUCCESS' };
};

/** Turns the authenticator app on or off for sign-in; the pool has no other second factor. */
export const setUserMfaPreference: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  for (const name of ['SMSMfaSettings', 'EmailMfaSettings']) {
    if (isOn(input, name)) throw invalidParameter('User does not have delivery config set to turn on this factor');
  }
  if (input['SoftwareTokenMfaSettings'] === undefined) return {};
  const mfa = isOn(input, 'SoftwareTokenMfaSettings');
  await parts.users.change(user.sub, (before) => {
    if (mfa && !before.token) {
      const what = before.newTokenSecret === undefined ? 'set up' : 'verified';
      throw invalidParameter(`User has not ${what} software token mfa`);
    }
    return { ...before, mfa };
  });
  return {};
};

function isOn(input: Input, name: string): boolean {
  if (input[name] === undefined || input[name] === null) return false;
  const settings = inputOf(input, name);
  return settings['Enabled'] === true || settings['PreferredMfa'] === true;
}
