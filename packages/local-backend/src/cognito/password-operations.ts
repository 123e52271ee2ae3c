import { badCredentials, CognitoError } from './cognito-error.js';
import { deliveryTo, simulatedDelivery } from './delivery.js';
import { optionalTextsOf, textOf } from './input.js';
import { codeLetter } from './letters.js';
import { checkClient, decoyIdFor, ownerOf, type Operation } from './parts.js';
import { assertPassword } from './password-policy.js';
import { withoutCode, type User } from './user.js';
import { foldName } from './users.js';

/** Who can be reached to choose a new password; all others are answered as if they did not exist. */
function isReachable(user: User | undefined): user is User & { readonly email: string } {
  return user?.status === 'CONFIRMED' && user.emailVerified && user.email !== undefined;
}

export const forgotPassword: Operation = async (parts, input) => {
  checkClient(parts, input);
  const { users, codes, outbox, pool } = parts;
  const login = textOf(input, 'Username');
  const user = users.byLogin(login);
  if (user?.status === 'FORCE_CHANGE_PASSWORD') {
    throw new CognitoError('NotAuthorizedException', 'User password cannot be reset in the current state.');
  }
  if (!isReachable(user)) {
    codes.pretend(user?.srpId ?? decoyIdFor(parts, foldName(login)), 'reset');
    return { CodeDeliveryDetails: simulatedDelivery(pool, login) };
  }
  const { code, stored } = codes.issue(user, 'reset');
  await users.change(user.sub, (before) => ({ ...before, codes: { ...before.codes, reset: stored } }));
  await outbox.add(codeLetter(user.email, 'reset', code));
  return { CodeDeliveryDetails: deliveryTo(user.email) };
};

export const confirmForgotPassword: Operation = async (parts, input) => {
  checkClient(parts, input);
  const { users, codes, lockout, triggers } = parts;
  const [login, code] = [textOf(input, 'Username'), textOf(input, 'ConfirmationCode')];
  const password = textOf(input, 'Password');
  assertPassword(password);
  const user = users.byLogin(login);
  if (!isReachable(user)) return codes.refuse(user?.srpId ?? decoyIdFor(parts, foldName(login)), 'reset');
  const credentials = users.protect(user.sub, password);
  const changed = await users.change(user.sub, (before) => {
    codes.check(before, 'reset', code);
    return { ...withoutCode(before, 'reset'), ...credentials };
  });
  lockout.succeeded(user.srpId);
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  await triggers.postConfirmation('PostConfirmation_ConfirmForgotPassword', changed, metadata);
  return {};
};

export const changePassword: Operation = async (parts, input) => {
  const { users, passwordAttempts } = parts;
  const { sub } = ownerOf(parts, input);
  const [previous, proposed] = [textOf(input, 'PreviousPassword'), textOf(input, 'ProposedPassword')];
  assertPassword(proposed);
  const credentials = users.protect(sub, proposed);
  await users.change(sub, (before) => {
    passwordAttempts.check(sub);
    if (!users.isPassword(before, previous)) {
      passwordAttempts.count(sub);
      throw badCredentials();
    }
    return { ...before, ...credentials };
  });
  passwordAttempts.forget(sub);
  return {};
};
