import {
  confirmUserAttribute,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  sendUserAttributeVerificationCode,
  signIn,
  signOut,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXPIRED, MISMATCH, newcomersForEach, PASSWORD, wrong } from './testing/newcomers.js';
import { SrpClient, timestampOf } from './testing/srp-client.js';

const email = 'clara@example.com';
const newEmail = 'Clara.New@example.com';
const userAttributeKey = 'email';
const password = PASSWORD;

const world = newcomersForEach();

beforeEach(async () => {
  await world.join(email);
  await signIn({ username: email, password });
});

const change = (address = newEmail): ReturnType<typeof updateUserAttributes> =>
  updateUserAttributes({ userAttributes: { email: address } });
const confirm = (confirmationCode: string): Promise<void> =>
  confirmUserAttribute({ userAttributeKey, confirmationCode });
const holderOf = (address: string): string | undefined => world.server.cognito.admin.findUser(address)?.sub;

describe('a new address', () => {
  it('takes the place of the old one only once its code has come back', async () => {
    const sub = holderOf(email);
    expect(await change()).toEqual({
      email: {
        isUpdated: false,
        nextStep: {
          updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
          codeDeliveryDetails: { attributeName: 'email', deliveryMedium: 'EMAIL', destination: 'C***@e***' },
        },
      },
    });
    const code = world.codeFor(newEmail);
    await expect(confirm(wrong(code))).rejects.toMatchObject(MISMATCH);
    expect([holderOf(email), holderOf(newEmail)]).toEqual([sub, undefined]);
    expect(await fetchUserAttributes()).toMatchObject({ email, email_verified: 'true' });
    await confirm(code);
    expect([holderOf(email), holderOf(newEmail)]).toEqual([undefined, sub]);
    await expect(confirm(code)).rejects.toMatchObject(EXPIRED);
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(tokens?.idToken?.payload).toMatchObject({ email: newEmail, email_verified: true });
    await signOut();
    expect((await signIn({ username: newEmail.toLowerCase(), password })).isSignedIn).toBe(true);
  });

  it('cannot be one that is another user’s, whoever has it first', async () => {
    await world.join('dora@example.com');
    const dora = holderOf('dora@example.com');
    await change('DORA@example.com');
    await expect(confirm(world.codeFor('DORA@example.com'))).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    expect(holderOf('dora@example.com')).toBe(dora);
    expect(await fetchUserAttributes()).toMatchObject({ email });
  });

  it('is sent another code on demand, which is the only one then', async () => {
    await change();
    const first = world.codeFor(newEmail);
    await sendUserAttributeVerificationCode({ userAttributeKey });
    const second = world.codeFor(newEmail);
    if (first !== second) await expect(confirm(first)).rejects.toMatchObject(MISMATCH);
    world.offsetMs = 24 * 3_600_000;
    const client = new SrpClient(world.server.cognito);
    const TIMESTAMP = timestampOf(Date.now() + world.offsetMs);
    const { body } = await client.respond(await client.initiate(email), password, { TIMESTAMP });
    const { AccessToken } = body.AuthenticationResult!;
    const late = await world.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: second });
    expect(late.body).toMatchObject({ __type: EXPIRED.name });
  });

  it('that is the old one in other letters needs no code', async () => {
    expect(await change(email.toUpperCase())).toMatchObject({ email: { isUpdated: true } });
    expect(await fetchUserAttributes()).toMatchObject({ email });
  });

  it('comes alone: nobody writes the tenant, or that an address is verified', async () => {
    for (const name of ['custom:tenantId', 'custom:tenantName', 'email_verified', 'preferred_username'])
      await expect(updateUserAttributes({ userAttributes: { email: newEmail, [name]: 'x' } })).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'A client attempted to write unauthorized attribute',
      });
    await expect(confirm(world.codeFor(newEmail))).rejects.toMatchObject(EXPIRED);
  });
});

describe('a user who goes', () => {
  it('leaves no session and no name behind', async () => {
    const tokens = (await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens())!;
    await deleteUser();
    await expect(world.server.cognito.verify(tokens.idToken!.toString())).rejects.toThrow('revoked');
    expect(holderOf(email)).toBeUndefined();
    await cognitoUserPoolsTokenProvider.authTokenStore.storeTokens(tokens);
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
    await world.join(email); // the address is free
  });

  it('by an administrator is signed out at once', async () => {
    const { tokens } = await fetchAuthSession();
    const { admin } = world.server.cognito;
    await admin.signOutAndDelete(email);
    await admin.signOutAndDelete(email);
    await expect(world.server.cognito.verify(String(tokens?.idToken))).rejects.toThrow('revoked');
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
  });

  it('while signing in gets no session', async () => {
    await world.open({
      preToken: async (event) => {
        await world.server.cognito.admin.signOutAndDelete(event.userName);
        return event;
      },
    });
    await world.join(email);
    await expect(signIn({ username: email, password })).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
