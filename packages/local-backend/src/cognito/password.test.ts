import { welcomeMail } from '@remit-elements/backend/functions/mail-texts.js';
import {
  confirmResetPassword,
  confirmSignIn,
  fetchAuthSession,
  resetPassword,
  signIn,
  signOut,
  updatePassword,
} from 'aws-amplify/auth';
import { describe, expect, it } from 'vitest';
import { EXPIRED, MISMATCH, newcomersForEach, PASSWORD, wrong } from './testing/newcomers.js';
import { SrpClient, timestampOf } from './testing/srp-client.js';

const email = 'Clara@example.com';
const password = PASSWORD;

const world = newcomersForEach();

describe('a new password', () => {
  it('is chosen by a mailed code, good once, for an hour', async () => {
    const username = await world.join(email);
    const { nextStep } = await resetPassword({ username: email });
    expect(nextStep.codeDeliveryDetails).toEqual({
      attributeName: 'email',
      deliveryMedium: 'EMAIL',
      destination: 'C***@e***',
    });
    const code = world.codeFor(email);
    expect(world.server.outbox.list()[0]?.kind).toBe('password');
    const confirm = (confirmationCode: string, newPassword = 'Another-horse-8'): Promise<void> =>
      confirmResetPassword({ username, confirmationCode, newPassword });
    await expect(confirm(code, 'weak')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await expect(confirm(wrong(code))).rejects.toMatchObject(MISMATCH);
    await confirm(code);
    await expect(confirm(code)).rejects.toMatchObject(EXPIRED);
    await expect(signIn({ username, password })).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await signIn({ username, password: 'Another-horse-8' })).isSignedIn).toBe(true);
    expect(world.confirmed.at(-1)?.triggerSource).toBe('PostConfirmation_ConfirmForgotPassword');
    await resetPassword({ username });
    world.offsetMs = 3_600_000;
    await expect(confirm(world.codeFor(email))).rejects.toMatchObject(EXPIRED);
  });

  it('is asked for and refused alike for people who exist and for those who do not', async () => {
    await world.join(email);
    const unconfirmed = await world.signUp('dora@example.com');
    const journey = async (Username: string): Promise<unknown[]> => {
      const confirm = { Username, ConfirmationCode: '12345x', Password: password };
      const answers = [
        await world.call('ConfirmForgotPassword', confirm),
        await world.call('ForgotPassword', { Username }),
      ];
      for (let guess = 0; guess < 5; guess++) answers.push(await world.call('ConfirmForgotPassword', confirm));
      return answers;
    };
    const mails = world.server.outbox.list().length;
    const own = await journey(email);
    expect(world.server.outbox.list()).toHaveLength(mails + 1);
    expect(await journey('Cnobody@example.com')).toEqual(own);
    const masked = JSON.stringify(own).replace('C***@e***', '?');
    for (const other of [unconfirmed, 'nobody'])
      expect(JSON.stringify(await journey(other)).replace(/[a-z]\*\*\*@[a-z]\*\*\*/, '?')).toBe(masked);
    expect(world.server.outbox.list()).toHaveLength(mails + 1);
  });

  it('is not mailed more than ten times an hour', async () => {
    await world.join(email);
    for (let times = 0; times < 10; times++) await resetPassword({ username: email });
    await expect(resetPassword({ username: email })).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('ends a lock that wrong ones have brought about', async () => {
    await world.join(email);
    for (let failure = 1; failure <= 10; failure++) {
      await new SrpClient(world.server.cognito).signIn(email, 'wrong');
      if (failure >= 5 && failure < 10) world.offsetMs += 1000 * 2 ** (failure - 5); // till the lock ends
    }
    await expect(signIn({ username: email, password })).rejects.toMatchObject({
      message: 'Password attempts exceeded',
    });
    await resetPassword({ username: email });
    await confirmResetPassword({
      username: email,
      confirmationCode: world.codeFor(email),
      newPassword: 'Another-horse-8',
    });
    expect((await signIn({ username: email, password: 'Another-horse-8' })).isSignedIn).toBe(true);
  });
});

describe('a password that is changed by who is signed in', () => {
  it('wants the old one, and not too many guesses at it', async () => {
    await world.join(email);
    await signIn({ username: email, password });
    await expect(updatePassword({ oldPassword: password, newPassword: 'weak' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    for (let guess = 0; guess < 5; guess++)
      await expect(updatePassword({ oldPassword: 'wrong', newPassword: 'Another-horse-8' })).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Incorrect username or password.',
      });
    const change = (): Promise<void> => updatePassword({ oldPassword: password, newPassword: 'Another-horse-8' });
    await expect(change()).rejects.toMatchObject({ name: 'LimitExceededException' });
    world.offsetMs = 3_600_000;
    await fetchAuthSession({ forceRefresh: true });
    await change();
    await signOut();
    world.offsetMs = 0; // Amplify signs the time, and its clock is the test's
    await expect(signIn({ username: email, password })).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await signIn({ username: email, password: 'Another-horse-8' })).isSignedIn).toBe(true);
  });

  it('makes a challenge worthless that was under way with the old one', async () => {
    await world.join(email);
    const client = new SrpClient(world.server.cognito);
    const challenge = await client.initiate(email);
    await resetPassword({ username: email });
    await confirmResetPassword({
      ...{ username: email, confirmationCode: world.codeFor(email), newPassword: 'Another-horse-8' },
    });
    expect((await client.respond(challenge, password)).body.__type).toBe('NotAuthorizedException');
  });
});

describe('a temporary password', () => {
  const userName = '11111111-2222-4333-8444-555555555555';
  const temporaryPassword = 'Temporary-horse-1';
  const invited = { userName, email, temporaryPassword };

  it('is mailed, and gives way to the own one before there is a session', async () => {
    const { sub } = await world.server.cognito.admin.createUser(invited);
    expect(world.asked).toMatchObject([{ triggerSource: 'PreSignUp_AdminCreateUser', userName }]);
    expect(world.server.outbox.list()).toMatchObject([
      {
        to: email,
        kind: 'welcome',
        code: temporaryPassword,
        ...welcomeMail({ userName, password: temporaryPassword }),
      },
    ]);
    const first = await signIn({ username: email, password: temporaryPassword });
    expect(first.nextStep).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
      missingAttributes: [],
    });
    await expect(confirmSignIn({ challengeResponse: 'weak' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    const hostile = { challengeResponse: password, options: { userAttributes: { email: 'other@example.com' } } };
    await expect(confirmSignIn(hostile)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Cannot modify an already provided email',
    });
    const worse = { challengeResponse: password, options: { userAttributes: { 'custom:tenantId': 'tenant-a' } } };
    await expect(confirmSignIn(worse)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect((await confirmSignIn({ challengeResponse: password })).isSignedIn).toBe(true);
    expect((await fetchAuthSession()).tokens?.idToken?.payload).toMatchObject({ sub, email, email_verified: true });
    await signOut();
    await expect(signIn({ username: userName, password: temporaryPassword })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await signIn({ username: userName, password })).isSignedIn).toBe(true);
  });

  it('ends after three days', async () => {
    await world.server.cognito.admin.createUser(invited);
    world.offsetMs = 3 * 86_400_000;
    const client = new SrpClient(world.server.cognito);
    const challenge = await client.initiate(email);
    const late = await client.respond(challenge, temporaryPassword, {
      TIMESTAMP: timestampOf(Date.now() + world.offsetMs),
    });
    expect(late.body).toEqual({
      __type: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    expect((await world.call('ForgotPassword', { Username: email })).body).toEqual({
      __type: 'NotAuthorizedException',
      message: 'User password cannot be reset in the current state.',
    });
  });

  it('is random where none is given, and for one user of a name and an address', async () => {
    const { createUser } = world.server.cognito.admin;
    await createUser({ userName, email });
    expect((await signIn({ username: email, password: world.codeFor(email) })).nextStep.signInStep).toBe(
      'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
    );
    await expect(createUser({ userName, email: 'e@example.com' })).rejects.toMatchObject({
      name: 'UsernameExistsException',
    });
    await expect(createUser({ userName: 'other', email })).rejects.toMatchObject({ name: 'AliasExistsException' });
    await expect(createUser({ userName: 'o', email: 'o@example.com', temporaryPassword: 'x' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
  });

  it.each([
    ['of nobody', 'none', 'Invalid session for the user.'],
    ['too late', undefined, 'Invalid session for the user, session is expired.'],
  ])('wants its session: %s', async (_what, session, message) => {
    await world.server.cognito.admin.createUser(invited);
    const client = new SrpClient(world.server.cognito);
    const { body } = await client.signIn(email, temporaryPassword);
    if (session === undefined) world.offsetMs = 3 * 60_000;
    const { Session } = body as { Session?: string };
    const answer = await world.call('RespondToAuthChallenge', {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: session ?? Session,
      ChallengeResponses: { USERNAME: email, NEW_PASSWORD: password },
    });
    expect(answer.body).toEqual({ __type: 'NotAuthorizedException', message });
  });

  it('gives one session, however often and for whomever its answer is sent', async () => {
    await world.server.cognito.admin.createUser(invited);
    await world.join('dora@example.com');
    const { body } = await new SrpClient(world.server.cognito).signIn(email, temporaryPassword);
    const respond = (USERNAME: string): Promise<{ status: number }> =>
      world.call('RespondToAuthChallenge', {
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        Session: (body as { Session?: string }).Session,
        ChallengeResponses: { USERNAME, NEW_PASSWORD: password },
      });
    expect((await respond('dora@example.com')).status).toBe(400);
    const answers = await Promise.all([respond(email), respond(email), respond(email)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });
});
