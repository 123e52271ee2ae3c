import {
  getUser,
  getUserAttributeVerificationCode,
  updateUserAttributes,
  verifyUserAttribute,
} from './attribute-operations.js';
import { CognitoError } from './cognito-error.js';
import { textOf } from './input.js';
import { associateSoftwareToken, setUserMfaPreference, verifySoftwareToken } from './mfa-operations.js';
import { checkClient, ownerOf, type Operation } from './parts.js';
import { changePassword, confirmForgotPassword, forgotPassword } from './password-operations.js';
import { getTokensFromRefreshToken, initiateAuth, respondToAuthChallenge } from './sign-in-operations.js';
import { confirmSignUp, resendConfirmationCode, signUp } from './sign-up-operations.js';

const revokeToken: Operation = async (parts, input) => {
  checkClient(parts, input);
  const token = textOf(input, 'Token');
  if (token.startsWith('eyJ')) {
    throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  }
  await parts.sessions.revoke(token);
  return {};
};

const globalSignOut: Operation = async (parts, input) => {
  await parts.sessions.revokeAllOf(ownerOf(parts, input).sub);
  return {};
};

/** Deleting comes last: cut off in between, the user is signed out and can do it again. */
const deleteUser: Operation = async (parts, input) => {
  const { sub } = ownerOf(parts, input);
  await parts.sessions.revokeAllOf(sub);
  await parts.users.delete(sub);
  return {};
};

/** By the last part of `X-Amz-Target`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['InitiateAuth', initiateAuth],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['RevokeToken', revokeToken],
  ['GlobalSignOut', globalSignOut],
  ['SignUp', signUp],
  ['ConfirmSignUp', confirmSignUp],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['ForgotPassword', forgotPassword],
  ['ConfirmForgotPassword', confirmForgotPassword],
  ['ChangePassword', changePassword],
  ['GetUser', getUser],
  ['UpdateUserAttributes', updateUserAttributes],
  ['GetUserAttributeVerificationCode', getUserAttributeVerificationCode],
  ['VerifyUserAttribute', verifyUserAttribute],
  ['AssociateSoftwareToken', associateSoftwareToken],
  ['VerifySoftwareToken', verifySoftwareToken],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['DeleteUser', deleteUser],
]);
