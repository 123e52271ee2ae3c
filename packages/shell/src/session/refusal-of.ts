import type { Refusal } from './doors-port.js';
import { errorName, errorText } from './error-name.js';

const NAMES: Readonly<Record<string, Refusal>> = {
  NetworkError: 'unreachable',
  TooManyRequestsException: 'too-often',
  LimitExceededException: 'too-often',
  TooManyFailedAttemptsException: 'too-often',
  CodeMismatchException: 'code-wrong',
  ExpiredCodeException: 'code-over',
  InvalidPasswordException: 'password',
  PasswordHistoryPolicyViolationException: 'password-used',
  AliasExistsException: 'taken',
  CodeDeliveryFailureException: 'email',
};

/** What our own triggers say, of which Cognito passes on nothing but the words; tests/sign-up/refusals.test.ts holds them. */
const WORDS: readonly (readonly [RegExp, Refusal])[] = [
  [/invitation cannot be used/, 'invitation'],
  [/company name must have/, 'company-name'],
  [/not an e-mail address/, 'email'],
  [/do not sign up here by themselves/, 'closed'],
  [/signing up again will not help/, 'stranded'],
  [/please sign up again/, 'outage'],
  [/new password is set, but/, 'sessions'],
];

/** What a person can do something about. The server's words are looked at, never shown. */
export function refusalOf(error: unknown): Refusal {
  const name = errorName(error);
  if (name !== 'UserLambdaValidationException') return NAMES[name] ?? 'unknown';
  return WORDS.find(([words]) => words.test(errorText(error)))?.[1] ?? 'unknown';
}
