import { CognitoError, invalidParameter } from './cognito-error.js';

const LEAST = 12;
const MOST = 256;

/** The deployed pool's policy, in Cognito's words; see `packages/backend/src/sign-in.ts`. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^[^]{${LEAST},}$`), 'Password not long enough'],
  [/[A-Z]/, 'Password must have uppercase characters'],
  [/[a-z]/, 'Password must have lowercase characters'],
  [/[0-9]/, 'Password must have numeric characters'],
  // A space counts as well, since it can stand inside alone.
  [/[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/, 'Password must have symbol characters'],
];

/**
 * @throws {CognitoError} `InvalidPasswordException` that names the first rule it breaks, or `InvalidParameterException`
 * for what Cognito does not take as a password at all.
 */
export function assertPassword(password: string): void {
  if (password.length > MOST) throw invalidParameter(tooLong('password'));
  if (password !== password.trim()) throw invalidParameter(PATTERN);
  const broken = RULES.find(([rule]) => !rule.test(password));
  if (broken) {
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken[1]}`);
  }
}

const PATTERN =
  "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\\S]+.*[\\S]+$";

function tooLong(name: string): string {
  return `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must have length less than or equal to ${MOST}`;
}
