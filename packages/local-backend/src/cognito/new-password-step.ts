import { CognitoError } from './cognito-error.js';
import { unauthorizedAttribute, WRITABLE } from './attributes.js';
import { inputOf, optionalTextsOf, textOf, type Input } from './input.js';
import type { Operation } from './parts.js';
import { assertPassword } from './password-policy.js';
import { without } from './user.js';
import { admit, challengeOf, stepOwner } from './sign-in-result.js';

const ATTRIBUTE = 'userAttributes.';

/** `NEW_PASSWORD_REQUIRED`: the temporary password gives way to the user's own. */
export const answerNewPassword: Operation = async (parts, input) => {
  const responses = inputOf(input, 'ChallengeResponses');
  const user = stepOwner(parts, input, responses, 'NEW_PASSWORD_REQUIRED');
  const password = textOf(responses, 'NEW_PASSWORD');
  refuseAttributes(responses);
  assertPassword(password);
  const credentials = parts.users.protect(user.sub, password);
  const session = textOf(input, 'Session');
  const changed = await parts.users.change(user.sub, (before) => {
    parts.steps.find(session, 'NEW_PASSWORD_REQUIRED'); // another answer may have come first
    parts.steps.finish(session);
    return { ...without(before, 'temporaryUntilMs'), ...credentials, status: 'CONFIRMED' };
  });
  const metadata = optionalTextsOf(input, 'ClientMetadata');
  return challengeOf(parts, changed) ?? admit(parts, changed, 'TokenGeneration_NewPasswordChallenge', metadata);
};

/** No attribute is missing, so none can be given here. */
function refuseAttributes(responses: Input): void {
  const names = Object.keys(responses).filter((name) => name.startsWith(ATTRIBUTE));
  for (const name of names.map((it) => it.slice(ATTRIBUTE.length))) {
    if (!WRITABLE.has(name)) throw unauthorizedAttribute();
    throw new CognitoError('NotAuthorizedException', `Cannot modify an already provided ${name}`);
  }
}
