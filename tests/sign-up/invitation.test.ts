import { randomUUID } from 'node:crypto';
import {
  confirmResetPassword,
  confirmSignIn,
  confirmUserAttribute,
  fetchAuthSession,
  resetPassword,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  updateUserAttributes,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticatorCode, authenticatorStep } from '../support/authenticator.js';
import { INVITE, MEMBERS, membersOf, newAddress, PASSWORD, REMOVE, World, type Person } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** Invites an address; answers what the mailed link carries. */
async function invite(admin: Person, email: string, roles: readonly string[]): Promise<string> {
  const { data, errors } = await world.ask(admin, INVITE, { requestId: randomUUID(), email, roles });
  expect(errors).toBeUndefined();
  expect(data?.['inviteMember']).toMatchObject({ email, roles, status: 'INVITED' });
  const { url = '' } = await world.mailTo(email);
  expect(url.startsWith(`${world.backend.url}/join#invitation=`)).toBe(true);
  return new URL(url).hash.replace('#invitation=', '');
}

const REFUSED = { name: 'UserLambdaValidationException' };

describe('an invitation', () => {
  it('lets its address into that company, with that role, once', async () => {
    const { admin, tenantId } = await world.company('Inviting');
    const email = newAddress();
    const invitation = await invite(admin, email, ['preparer']);
    await expect(world.signUp(newAddress(), { invitation })).rejects.toMatchObject(REFUSED);
    await world.join(email.toUpperCase(), { invitation });
    const member = await world.signIn(email);
    expect(member.claims).toMatchObject({
      'custom:tenantId': tenantId,
      'custom:tenantName': 'Inviting',
      'cognito:groups': ['preparer'],
    });
    expect((await world.ask(member, MEMBERS)).errors?.[0]?.errorType).toBe('Unauthorized');
    const members = membersOf(await world.ask(admin, MEMBERS));
    expect(members.map(({ status, roles }) => [status, roles])).toEqual(
      expect.arrayContaining([
        ['ACTIVE', ['admin']],
        ['ACTIVE', ['preparer']],
      ]),
    );
    expect(members).toHaveLength(2);
    await expect(world.signUp(email, { invitation })).rejects.toMatchObject(REFUSED);
  });

  it('is for admins to send', async () => {
    const preparer = await world.signIn('userTenantA', 'passwordA');
    const input = { requestId: randomUUID(), email: newAddress(), roles: ['admin'] };
    expect((await world.ask(preparer, INVITE, input)).errors?.[0]?.errorType).toBe('Unauthorized');
    await expect(world.mailTo(input.email)).rejects.toThrow('No mail');
  });

  it('brings back somebody who was removed, whose session had ended with the removal', async () => {
    const { admin, email: adminEmail } = await world.company('Changing');
    const email = newAddress();
    await world.join(email, { invitation: await invite(admin, email, ['approver']) });
    const member = await world.signIn(email);
    const input = { id: member.claims['sub'], version: 1 };
    expect((await world.ask(admin, REMOVE, input)).errors).toBeUndefined();
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
    expect((await world.ask(member, '{ getTenant { id } }')).status).toBe(401);
    await expect(world.signIn(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const again = await world.signIn(adminEmail);
    await world.join(email, { invitation: await invite(again, email, ['viewer']) });
    const back = await world.signIn(email);
    expect(back.claims).toMatchObject({ 'custom:tenantName': 'Changing', 'cognito:groups': ['viewer'] });
    expect(back.claims['sub']).not.toBe(member.claims['sub']);
  });
});

describe('a member', () => {
  it('changes address and password and keeps the company', async () => {
    const { email, tenantId } = await world.company('Moving');
    const next = newAddress();
    await updateUserAttributes({ userAttributes: { email: next } });
    expect((await world.refreshed()).claims['email']).toBe(email);
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await world.codeFor(next) });
    await signOut();
    await resetPassword({ username: next });
    const newPassword = 'Another-horse-8';
    await confirmResetPassword({ username: next, confirmationCode: await world.codeFor(next), newPassword });
    await expect(world.signIn(email, newPassword)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await world.signIn(next, newPassword)).claims).toMatchObject({
      'custom:tenantId': tenantId,
      email: next,
      email_verified: true,
    });
  });

  it('ends every session by a new password, whoever has one', async () => {
    const { admin, email } = await world.company('Stolen');
    const stolen = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
    await cognitoUserPoolsTokenProvider.authTokenStore.clearTokens();
    await resetPassword({ username: email });
    const newPassword = 'Another-horse-9';
    await confirmResetPassword({ username: email, confirmationCode: await world.codeFor(email), newPassword });
    await cognitoUserPoolsTokenProvider.authTokenStore.storeTokens(stolen!);
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
    expect((await world.ask(admin, MEMBERS)).status).toBe(401);
    expect((await world.signIn(email, newPassword)).claims['email']).toBe(email);
  });

  it('signs in with a second factor once it is set up', async () => {
    const { email, tenantId } = await world.company('Careful');
    const { sharedSecret } = await setUpTOTP();
    const step = authenticatorStep();
    await verifyTOTPSetup({ code: authenticatorCode(sharedSecret, step) });
    await updateMFAPreference({ totp: 'PREFERRED' });
    await signOut();
    const { nextStep } = await signIn({ username: email, password: PASSWORD });
    expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    await confirmSignIn({ challengeResponse: authenticatorCode(sharedSecret, step + 1) });
    expect((await world.refreshed()).claims['custom:tenantId']).toBe(tenantId);
  });
});
