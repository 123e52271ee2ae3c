import { randomUUID } from 'node:crypto';
import { attributesToWrite, listOf } from './attributes.js';
import { CognitoError, invalidParameter } from './cognito-error.js';
import { deliveryTo, simulatedDelivery } from './delivery.js';
import { optionalTextsOf, textOf } from './input.js';
import { codeLetter } from './letters.js';
import { checkClient, decoyIdFor, type Operation } from './parts.js';
import { assertPassword } from './password-policy.js';
import { withoutCode } from './user.js';
import { foldName } from './users.js';

const USER_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;

/** @throws {CognitoError} `InvalidParameterException` for what is no user name, or looks like an address. */
export function assertUserName(userName: string): void {
  if (!USER_NAME.test(userName)) throw invalidParameter('Missing or invalid parameter Username');
  if (!userName.includes('@')) return;
  // It could be mistaken for somebody's alias.
  throw invalidParameter('Username cannot be of email format, since user pool is configured for email alias.');
}

/** Makes a user who is nobody until the code that goes to the address has come back. */
export const signUp: Operation = async (parts, input) => {
  checkClient(parts, input);
  const { users, codes, triggers, outbox, now } = parts;
  if (!triggers.allowsSignUp) {
    throw new CognitoError('NotAuthorizedException', 'SignUp is not permitted for this user pool');
  }
  const [userName, password] = [textOf(input, 'Username'), textOf(input, 'Password')];
  assertUserName(userName);
  const userAttributes = attributesToWrite(input);
  const { email } = userAttributes;
  if (email === undefined) {
    throw invalidParameter('Attributes did not conform to the schema: email: The attribute is required');
  }
  assertPassword(password);
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  const validationData = input['ValidationData'] === undefined ? undefined : listOf(input, 'ValidationData');
  await triggers.preSignUp('PreSignUp_SignUp', { userName, userAttributes, validationData, metadata });
  const sub = randomUUID();
  const credentials = users.protect(sub, password);
  const { code, stored } = codes.issue(credentials, 'confirm');
  const state = {
    status: 'UNCONFIRMED',
    emailVerified: false,
    createdAtMs: now(),
    codes: { confirm: stored },
  } as const;
  await users.add({ sub, userName, email, ...state, ...credentials });
  await outbox.add(codeLetter(email, 'confirm', code));
  return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails: deliveryTo(email) };
};

/**
 * The code has come back: the address is the user's, and the trigger makes what a new user needs. The code stays until
 * the trigger has ended, so that a call that was cut off in between can be made again. As on Cognito, a user whose
 * trigger failed stays confirmed and cannot confirm again; the trigger may delete them.
 */
export const confirmSignUp: Operation = async (parts, input) => {
  checkClient(parts, input);
  const { users, codes, triggers } = parts;
  const [login, code] = [textOf(input, 'Username'), textOf(input, 'ConfirmationCode')];
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  const user = users.byLogin(login);
  if (!user) return codes.refuse(decoyIdFor(parts, foldName(login)), 'confirm');
  const force = input['ForceAliasCreation'] === true;
  const confirmed = await users.change(
    user.sub,
    (before) => {
      if (before.status !== 'UNCONFIRMED' && !before.codes?.confirm) {
        const message = `User cannot be confirmed. Current status is ${before.status}`;
        throw new CognitoError('NotAuthorizedException', message);
      }
      codes.check(before, 'confirm', code);
      return { ...before, status: 'CONFIRMED', emailVerified: true };
    },
    force,
  );
  try {
    await triggers.postConfirmation('PostConfirmation_ConfirmSignUp', confirmed, metadata);
  } finally {
    // A trigger that refuses somebody may have deleted them.
    if (users.bySub(user.sub)) await users.change(user.sub, (before) => withoutCode(before, 'confirm'));
  }
  return {};
};

/** A new code; earlier ones are no longer good. */
export const resendConfirmationCode: Operation = async (parts, input) => {
  checkClient(parts, input);
  const { users, codes, outbox, pool } = parts;
  const login = textOf(input, 'Username');
  const user = users.byLogin(login);
  if (user?.email === undefined) {
    codes.pretend(decoyIdFor(parts, foldName(login)), 'confirm');
    return { CodeDeliveryDetails: simulatedDelivery(pool, login) };
  }
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
  const { code, stored } = codes.issue(user, 'confirm');
  await users.change(user.sub, (before) => ({ ...before, codes: { ...before.codes, confirm: stored } }));
  await outbox.add(codeLetter(user.email, 'confirm', code));
  return { CodeDeliveryDetails: deliveryTo(user.email) };
};
