import type { SignInFailure, StepFailure } from './auth-port.js';
import { errorName, errorText } from './error-name.js';

/** Cognito's names, and Amplify's own, for what a person can do something about. */
const SIGN_IN: Readonly<Record<string, SignInFailure>> = {
  NotAuthorizedException: 'credentials',
  UserNotFoundException: 'credentials',
  InvalidParameterException: 'credentials',
  NetworkError: 'unreachable',
  TooManyRequestsException: 'too-often',
  LimitExceededException: 'too-often',
};

const STEP: Readonly<Record<string, StepFailure>> = {
  CodeMismatchException: 'code-wrong',
  EnableSoftwareTokenMFAException: 'code-wrong',
  // A code of an app is good once.
  ExpiredCodeException: 'code-used',
  InvalidPasswordException: 'password',
  PasswordHistoryPolicyViolationException: 'password-used',
  // Its three minutes are over; or Amplify has lost it with a reload.
  NotAuthorizedException: 'step-over',
  SignInException: 'step-over',
  NetworkError: 'unreachable',
  TooManyRequestsException: 'too-often',
  LimitExceededException: 'too-often',
};

const LOCKED = /attempts exceeded/i;
const TEMPORARY_OVER = /temporary password has expired/i;

export function signInFailureOf(error: unknown): SignInFailure {
  const text = errorText(error);
  if (LOCKED.test(text)) return 'too-often';
  if (TEMPORARY_OVER.test(text)) return 'temporary-over';
  return SIGN_IN[errorName(error)] ?? 'unknown';
}

export function stepFailureOf(error: unknown): StepFailure {
  return LOCKED.test(errorText(error)) ? 'too-often' : (STEP[errorName(error)] ?? 'unknown');
}
