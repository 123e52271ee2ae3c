import { describe, expect, it } from 'vitest';
import { SignUpRefusal } from '../../packages/backend/functions/sign-up-refusal.js';
import { refusalOf } from '../../packages/shell/src/session/refusal-of.js';

/** As Amplify hands a trigger's refusal on: Cognito keeps nothing of it but the words. */
function handedOn(refusal: Error): Error {
  const error = new Error(`PreSignUp failed with error ${refusal.message}.`);
  error.name = 'UserLambdaValidationException';
  return error;
}

describe('what the triggers refuse, as the shell tells it', () => {
  it.each([
    ['companyName', 'company-name'],
    ['invitation', 'invitation'],
    ['email', 'email'],
    ['closed', 'closed'],
    ['outage', 'outage'],
    ['stranded', 'stranded'],
    ['sessions', 'sessions'],
    // Nobody comes to these by the shell.
    ['neither', 'unknown'],
    ['userName', 'unknown'],
    ['attributes', 'unknown'],
  ] as const)('%s is %s', (reason, refusal) => {
    expect(refusalOf(handedOn(new SignUpRefusal(reason)))).toBe(refusal);
  });

  it('is unknown in other words', () => {
    expect(refusalOf(handedOn(new Error('Task timed out after 5.00 seconds')))).toBe('unknown');
  });
});
