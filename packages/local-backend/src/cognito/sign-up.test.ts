import { randomUUID } from 'node:crypto';
import { Amplify } from 'aws-amplify';
import { signUp } from 'aws-amplify/auth';
import { describe, expect, it } from 'vitest';
import { newcomersForEach, PASSWORD } from './testing/newcomers.js';
import { anna, serveCognito } from './testing/serve-cognito.js';

const email = 'Clara@example.com';
const password = PASSWORD;

const world = newcomersForEach();

describe('signing up', () => {
  it('asks the trigger with what was sent, mails a code and says where it went', async () => {
    const username = randomUUID();
    const options = { userAttributes: { email }, clientMetadata: { companyName: 'Company C' } };
    const answer = await signUp({ username, password, options });
    expect(answer).toEqual({
      isSignUpComplete: false,
      nextStep: {
        signUpStep: 'CONFIRM_SIGN_UP',
        codeDeliveryDetails: { attributeName: 'email', deliveryMedium: 'EMAIL', destination: 'C***@e***' },
      },
      userId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(world.asked).toEqual([
      {
        version: '1',
        triggerSource: 'PreSignUp_SignUp',
        region: 'local',
        userPoolId: world.server.cognito.poolId,
        userName: username,
        callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: world.server.cognito.clientId },
        request: { userAttributes: { email }, validationData: null, clientMetadata: { companyName: 'Company C' } },
        response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
      },
    ]);
    expect(world.server.outbox.list()).toMatchObject([{ to: email, kind: 'confirmation' }]);
    expect(world.codeFor(email)).toMatch(/^\d{6}$/);
  });

  it('is refused in the words of the trigger, and then there is no such user', async () => {
    world.refuse.preSignUp = new Error('Only by invitation');
    const username = randomUUID();
    await expect(signUp({ username, password, options: { userAttributes: { email } } })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error Only by invitation.',
    });
    expect(world.server.outbox.list()).toEqual([]);
    expect(world.server.cognito.admin.findUser(username)).toBeUndefined();
  });

  it('is off in a pool without that trigger', async () => {
    const closed = await serveCognito();
    Amplify.configure(closed.config);
    await expect(world.signUp(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await closed.close();
  });

  it.each([
    ['Short-1', 'Password not long enough'],
    ['without-upper-1', 'Password must have uppercase characters'],
    ['WITHOUT-LOWER-1', 'Password must have lowercase characters'],
    ['Without-number', 'Password must have numeric characters'],
    ['WithoutSymbol1', 'Password must have symbol characters'],
  ])('wants a good password: %s', async (weak, reason) => {
    const attempt = signUp({ username: randomUUID(), password: weak, options: { userAttributes: { email } } });
    await expect(attempt).rejects.toMatchObject({
      name: 'InvalidPasswordException',
      message: `Password did not conform with policy: ${reason}`,
    });
    expect(world.asked).toEqual([]);
  });

  it.each([
    ['the tenant', { 'custom:tenantId': 'tenant-a' }],
    ['a verified address', { email_verified: 'true' }],
    ['a subject', { sub: anna.sub }],
    ['groups', { 'cognito:groups': 'admin' }],
    ['an inherited name', { constructor: 'x' }],
  ])('lets nobody write %s', async (_what, attributes) => {
    const userAttributes = { email, ...attributes } as Record<string, string>;
    await expect(signUp({ username: randomUUID(), password, options: { userAttributes } })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'A client attempted to write unauthorized attribute',
    });
    expect(world.asked).toEqual([]);
  });

  it.each([
    ['no address', undefined],
    ['two in one', 'a@example.com, b@example.com'],
    ['a header', 'a@example.com\r\nBcc: b@example.com'],
    ['none', 'nobody'],
  ])('wants an address: %s', async (_what, address) => {
    const userAttributes: Record<string, string> = address === undefined ? {} : { email: address };
    await expect(signUp({ username: randomUUID(), password, options: { userAttributes } })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('takes a name once, in any case, and none that could be an address', async () => {
    const options = { userAttributes: { email } };
    await expect(signUp({ username: anna.userName.toUpperCase(), password, options })).rejects.toMatchObject({
      name: 'UsernameExistsException',
      message: 'User already exists',
    });
    await expect(signUp({ username: 'bert@example.com', password, options })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Username cannot be of email format, since user pool is configured for email alias.',
    });
  });
});
