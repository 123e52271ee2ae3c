import { createHash, randomUUID } from 'node:crypto';
import { createLocalTenant } from '@remit-elements/local-backend';
import {
  confirmSignIn,
  confirmSignUp,
  fetchAuthSession,
  signIn,
  signOut,
  signUp,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEMBERS, membersOf, newAddress, PASSWORD, TENANT, World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const UNAUTHORIZED_ATTRIBUTE = {
  name: 'NotAuthorizedException',
  message: 'A client attempted to write unauthorized attribute',
};

describe('a company that signs up', () => {
  it('is a tenant of its own with its first admin, and sees nothing of another', async () => {
    const { admin, email, tenantId } = await world.company('Müller & Söhne');
    expect(admin.claims).toMatchObject({
      'custom:tenantId': expect.stringMatching(/^c-[0-9a-f]{32}$/) as string,
      'custom:tenantName': 'Müller & Söhne',
      'cognito:groups': ['admin'],
      email,
      email_verified: true,
    });
    const { data } = await world.ask(admin, TENANT);
    expect(data?.['getTenant']).toEqual({ id: tenantId, name: 'Müller & Söhne', approvalPolicy: 'FOUR_EYES' });
    expect(membersOf(await world.ask(admin, MEMBERS))).toEqual([
      { id: admin.claims['sub'], userName: email, email, roles: ['admin'], status: 'ACTIVE', version: 1 },
    ]);
    const payments = await world.ask(admin, '{ listPayments { items { id } } listAccounts { items { id } } }');
    expect(payments.data).toEqual({ listPayments: { items: [] }, listAccounts: { items: [] } });
    const other = await world.signIn('adminTenantA', 'passwordA');
    expect(JSON.stringify(await world.ask(other, MEMBERS))).not.toContain(email);
  });

  it('is nothing before its code has come back', async () => {
    const email = newAddress();
    const username = await world.signUp(email, { companyName: 'Too soon' });
    await signOut();
    expect((await signIn({ username, password: PASSWORD })).nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
    await expect(confirmSignUp({ username, confirmationCode: '12345x' })).rejects.toMatchObject({
      name: 'CodeMismatchException',
    });
    expect((await fetchAuthSession()).tokens).toBeUndefined();
  });

  it('is one, however often its confirmation is sent at once', async () => {
    const email = newAddress();
    const ClientMetadata = { companyName: 'Once' };
    const Username = await world.signUp(email, ClientMetadata);
    const confirm = { Username, ConfirmationCode: await world.codeFor(email), ClientMetadata };
    const answers = await Promise.all([1, 2, 3, 4].map(() => world.call('ConfirmSignUp', confirm)));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    expect(membersOf(await world.ask(await world.signIn(email), MEMBERS))).toHaveLength(1);
  });

  it.each([
    ['neither a company nor an invitation', {}],
    ['both', { companyName: 'Both', invitation: 'x' }],
    ['a company without a name', { companyName: ' ' }],
    ['an invitation that is none', { invitation: 'x' }],
  ])('is refused for %s, and leaves no user', async (_what, clientMetadata) => {
    const email = newAddress();
    await expect(world.signUp(email, clientMetadata)).rejects.toMatchObject({ name: 'UserLambdaValidationException' });
    await expect(world.mailTo(email)).rejects.toThrow('No mail');
  });

  it('that says something else when it confirms is refused, and may begin again', async () => {
    const email = newAddress();
    const username = await world.signUp(email, { companyName: 'Honest' });
    const confirmationCode = await world.codeFor(email);
    await expect(confirmSignUp({ username, confirmationCode })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
    });
    await world.join(email, { companyName: 'Honest' });
    expect((await world.signIn(email)).claims['custom:tenantName']).toBe('Honest');
  });

  it('cannot be founded twice with one address', async () => {
    const { email, tenantId } = await world.company('First');
    const username = await world.signUp(email, { companyName: 'Second' });
    const options = { clientMetadata: { companyName: 'Second' } };
    await expect(
      confirmSignUp({ username, confirmationCode: await world.codeFor(email), options }),
    ).rejects.toMatchObject({ name: 'AliasExistsException' });
    expect((await world.signIn(email)).claims['custom:tenantId']).toBe(tenantId);
  });
});

describe('a company that an operator makes', () => {
  it('lets its first admin in by the mailed password, who must choose an own one first', async () => {
    const email = newAddress();
    await createLocalTenant(world.dataDir, { name: 'Served', email });
    const { kind, code = '' } = await world.mailTo(email);
    expect(kind).toBe('welcome');
    await cognitoUserPoolsTokenProvider.authTokenStore.clearTokens();
    const { nextStep } = await signIn({ username: email, password: code });
    expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED');
    expect((await fetchAuthSession()).tokens).toBeUndefined();
    expect((await confirmSignIn({ challengeResponse: PASSWORD })).isSignedIn).toBe(true);
    const { claims } = await world.refreshed();
    expect(claims).toMatchObject({ 'custom:tenantName': 'Served', 'cognito:groups': ['admin'], email });
    await expect(world.signIn(email, code)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('a company that an operator makes', () => {
  it('is not had by whoever signed up under a name that could be guessed from the address', async () => {
    const email = newAddress();
    const attacker = newAddress();
    const Username = guessFrom(email);
    const ClientMetadata = { companyName: 'Bait' };
    const body = { Username, Password: PASSWORD, UserAttributes: [{ Name: 'email', Value: attacker }], ClientMetadata };
    expect(await world.call('SignUp', body)).toMatchObject({ status: 200 });
    const made = await createLocalTenant(world.dataDir, { name: 'Guarded', email });
    expect(made).toMatchObject({ name: 'Guarded', created: true, invited: true });
    expect((await world.mailTo(email)).kind).toBe('welcome');
    const ConfirmationCode = await world.codeFor(attacker);
    await world.call('ConfirmSignUp', { Username, ConfirmationCode, ClientMetadata });
    expect((await world.signIn(attacker)).claims['custom:tenantId']).not.toBe(made.tenantId);
  });
  it('is not had by whoever signed up with its address and never confirmed', async () => {
    const email = newAddress();
    await world.signUp(email, { companyName: 'Squat' });
    const made = await createLocalTenant(world.dataDir, { name: 'Rightful', email });
    expect(made).toMatchObject({ name: 'Rightful', created: true, invited: true });
    expect((await world.mailTo(email)).kind).toBe('welcome');
  });
});

/** A UUID out of the address alone, as everybody can compute it. */
function guessFrom(email: string): string {
  const hash = createHash('sha256').update(`user\0${email.toLowerCase()}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

describe('the tenant', () => {
  it('cannot be chosen at sign-up', async () => {
    for (const [name, value] of [
      ['custom:tenantId', 'tenant-a'],
      ['custom:tenantName', 'Company A'],
    ] as const) {
      const userAttributes = { email: newAddress(), [name]: value };
      const options = { userAttributes, clientMetadata: { companyName: 'Hostile' } };
      await expect(signUp({ username: randomUUID(), password: PASSWORD, options })).rejects.toMatchObject(
        UNAUTHORIZED_ATTRIBUTE,
      );
    }
    const email = newAddress();
    const metadata = { companyName: 'Hostile', tenantId: 'tenant-a', 'custom:tenantId': 'tenant-a', roles: 'admin' };
    await world.join(email, metadata);
    await signOut();
    await signIn({ username: email, password: PASSWORD, options: { clientMetadata: metadata } });
    const { claims } = await world.refreshed();
    expect(claims).toMatchObject({ 'custom:tenantName': 'Hostile', 'cognito:groups': ['admin'] });
    expect(claims['custom:tenantId']).not.toBe('tenant-a');
  });

  it('cannot be changed afterwards', async () => {
    const { tenantId } = await world.company('Steady');
    await expect(updateUserAttributes({ userAttributes: { 'custom:tenantId': 'tenant-a' } })).rejects.toMatchObject(
      UNAUTHORIZED_ATTRIBUTE,
    );
    expect((await world.refreshed()).claims['custom:tenantId']).toBe(tenantId);
  });

  it('is not had by a user name that is another’s address', async () => {
    const body = {
      Username: 'admin@tenant-a.example',
      Password: PASSWORD,
      UserAttributes: [{ Name: 'email', Value: newAddress() }],
      ClientMetadata: { companyName: 'Impostor' },
    };
    expect(await world.call('SignUp', body)).toMatchObject({ status: 400 });
    expect(await world.call('SignUp', { ...body, Username: 'adminTenantA' })).toMatchObject({ status: 400 });
  });
});

describe('a session', () => {
  it('that was ended everywhere is not renewed, and its tokens read nothing', async () => {
    const { admin, email } = await world.company('Ended');
    const tokens = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
    await signOut({ global: true });
    await cognitoUserPoolsTokenProvider.authTokenStore.storeTokens(tokens!);
    expect((await fetchAuthSession({ forceRefresh: true })).tokens).toBeUndefined();
    expect((await world.ask(admin, TENANT)).status).toBe(401);
    expect((await world.signIn(email)).claims['email']).toBe(email);
  });
});
