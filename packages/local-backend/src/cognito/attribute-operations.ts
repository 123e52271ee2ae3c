import { attributesToWrite } from './attributes.js';
import { expiredCode, invalidParameter } from './cognito-error.js';
import { deliveryTo, type Delivery } from './delivery.js';
import { textOf, type Input } from './input.js';
import { codeLetter } from './letters.js';
import { ownerOf, type Operation, type Parts } from './parts.js';
import { attributesOf, withoutCode, type User } from './user.js';
import { foldName } from './users.js';

export const getUser: Operation = (parts, input) => {
  const user = ownerOf(parts, input);
  const UserAttributes = Object.entries(attributesOf(user)).map(([Name, Value]) => ({ Name, Value }));
  const mfa = { UserMFASettingList: ['SOFTWARE_TOKEN_MFA'], PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' };
  return { Username: user.userName, UserAttributes, ...(user.mfa ? mfa : {}) };
};

/** A new address is mailed a code, and until it comes back the old one stays and is the only one to sign in by. */
export const updateUserAttributes: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  const { email } = attributesToWrite(input);
  if (email === undefined) throw invalidParameter('Missing or invalid parameter UserAttributes');
  if (user.emailVerified && foldName(email) === foldName(user.email ?? '')) return {};
  return { CodeDeliveryDetailsList: [await sendCode(parts, user, email)] };
};

export const getUserAttributeVerificationCode: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  checkAttribute(input);
  const email = user.newEmail ?? user.email;
  if (email === undefined) throw invalidParameter('User does not have an email to verify');
  return { CodeDeliveryDetails: await sendCode(parts, user, email) };
};

/** @throws {CognitoError} `AliasExistsException` when the address has become another user's. */
export const verifyUserAttribute: Operation = async (parts, input) => {
  const user = ownerOf(parts, input);
  checkAttribute(input);
  const code = textOf(input, 'Code');
  await parts.users.change(user.sub, (before) => {
    parts.codes.check(before, 'email', code);
    const { newEmail: email, ...rest } = before;
    if (email === undefined) throw expiredCode();
    return { ...withoutCode(rest, 'email'), email, emailVerified: true };
  });
  return {};
};

async function sendCode({ users, codes, outbox }: Parts, user: User, newEmail: string): Promise<Delivery> {
  const { code, stored } = codes.issue(user, 'email');
  await users.change(user.sub, (before) => ({ ...before, newEmail, codes: { ...before.codes, email: stored } }));
  await outbox.add(codeLetter(newEmail, 'email', code));
  return deliveryTo(newEmail);
}

function checkAttribute(input: Input): void {
  if (textOf(input, 'AttributeName') !== 'email') throw invalidParameter('Only the email can be verified');
}
