import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Amplify } from 'aws-amplify';
import { confirmSignUp, resendSignUpCode, signIn, signOut } from 'aws-amplify/auth';
import { describe, expect, it } from 'vitest';
import { EXPIRED, MISMATCH, newcomersForEach, PASSWORD, wrong } from './testing/newcomers.js';
import { anna, preToken, serveCognito } from './testing/serve-cognito.js';
import { SrpClient } from './testing/srp-client.js';

const email = 'Clara@example.com';
const password = PASSWORD;

const world = newcomersForEach();

describe('confirming', () => {
  it('runs the trigger with the address verified, and then lets in by name and by address in any case', async () => {
    const username = await world.signUp(email);
    const clientMetadata = { companyName: 'Company C' };
    await confirmSignUp({ username, confirmationCode: world.codeFor(email), options: { clientMetadata } });
    expect(world.confirmed).toMatchObject([
      {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        userName: username,
        request: {
          userAttributes: { email, email_verified: 'true', 'cognito:user_status': 'CONFIRMED' },
          clientMetadata,
        },
      },
    ]);
    for (const login of [username, username.toUpperCase(), email, email.toLowerCase()]) {
      expect((await signIn({ username: login, password })).isSignedIn).toBe(true);
      await signOut();
    }
  });

  it('comes before signing in: the right password leads there, the wrong one tells nothing', async () => {
    const username = await world.signUp(email);
    expect((await signIn({ username, password })).nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
    const credentials = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await expect(signIn({ username, password: 'wrong' })).rejects.toMatchObject(credentials);
    await expect(signIn({ username: email, password })).rejects.toMatchObject(credentials); // not verified: no alias
  });

  it('takes the code alone, and only once', async () => {
    const username = await world.signUp(email);
    const code = world.codeFor(email);
    await expect(confirmSignUp({ username, confirmationCode: wrong(code) })).rejects.toMatchObject(MISMATCH);
    expect(world.confirmed).toEqual([]);
    await confirmSignUp({ username, confirmationCode: code });
    await expect(confirmSignUp({ username, confirmationCode: code })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User cannot be confirmed. Current status is CONFIRMED',
    });
    expect(world.confirmed).toHaveLength(1);
  });

  it('does not take the code of another', async () => {
    const username = await world.signUp(email);
    await world.signUp('dora@example.com');
    await expect(
      confirmSignUp({ username, confirmationCode: world.codeFor('dora@example.com') }),
    ).rejects.toMatchObject(world.codeFor('dora@example.com') === world.codeFor(email) ? {} : MISMATCH);
  });

  it('has a day, then another code', async () => {
    const username = await world.signUp(email);
    const first = world.codeFor(email);
    world.offsetMs = 24 * 3_600_000;
    await expect(confirmSignUp({ username, confirmationCode: first })).rejects.toMatchObject(EXPIRED);
    await resendSignUpCode({ username });
    await confirmSignUp({ username, confirmationCode: world.codeFor(email) });
    await expect(resendSignUpCode({ username })).rejects.toMatchObject({ message: 'User is already confirmed.' });
  });

  it('takes the newest code only', async () => {
    const username = await world.signUp(email);
    const first = world.codeFor(email);
    await resendSignUpCode({ username });
    const second = world.codeFor(email);
    if (first !== second)
      await expect(confirmSignUp({ username, confirmationCode: first })).rejects.toMatchObject(MISMATCH);
    await confirmSignUp({ username, confirmationCode: second });
  });

  it('cannot be guessed: five wrong codes in an hour, then not even the right one', async () => {
    const username = await world.signUp(email);
    const code = world.codeFor(email);
    for (let guess = 0; guess < 5; guess++)
      await expect(confirmSignUp({ username, confirmationCode: wrong(code) })).rejects.toMatchObject(MISMATCH);
    const limit = { name: 'LimitExceededException', message: 'Attempt limit exceeded, please try after some time.' };
    await expect(confirmSignUp({ username, confirmationCode: code })).rejects.toMatchObject(limit);
    await resendSignUpCode({ username });
    await expect(confirmSignUp({ username, confirmationCode: world.codeFor(email) })).rejects.toMatchObject(limit);
    world.offsetMs = 3_600_000;
    await confirmSignUp({ username, confirmationCode: world.codeFor(email) });
  });

  it('tells of a trigger that failed, and as on Cognito the user stays confirmed', async () => {
    const username = await world.signUp(email);
    world.refuse.postConfirmation = new Error('The invitation was used');
    await expect(confirmSignUp({ username, confirmationCode: world.codeFor(email) })).rejects.toMatchObject({
      name: 'UserLambdaValidationException',
      message: 'PostConfirmation failed with error The invitation was used.',
    });
    expect((await signIn({ username, password })).isSignedIn).toBe(true);
  });

  it('tells the same when the trigger has deleted the user', async () => {
    await world.open({
      postConfirmation: async ({ userName }) => {
        await world.server.cognito.admin.signOutAndDelete(userName);
        throw new Error('The invitation was used');
      },
    });
    const username = await world.signUp(email);
    await expect(confirmSignUp({ username, confirmationCode: world.codeFor(email) })).rejects.toMatchObject({
      message: 'PostConfirmation failed with error The invitation was used.',
    });
    await expect(world.signUp(email)).resolves.toBeDefined(); // the address is free again
  });

  it('gives an address to one user only, whoever signed up with it', async () => {
    await world.join(email);
    const second = await world.signUp(email.toLowerCase());
    const code = world.codeFor(email.toLowerCase());
    await expect(confirmSignUp({ username: second, confirmationCode: code })).rejects.toMatchObject({
      name: 'AliasExistsException',
      message: 'An account with the given email already exists.',
    });
    expect(world.confirmed).toHaveLength(1);
    // Who reads the mail may insist: then the address, and signing in by it, is theirs.
    await confirmSignUp({ username: second, confirmationCode: code, options: { forceAliasCreation: true } });
    expect(world.server.cognito.admin.findUser(email)?.userName).toBe(second);
  });

  it('goes to one of two who confirm the same address at once', async () => {
    const users = [await world.signUp(email), await world.signUp(email.toUpperCase())] as const;
    const codes = [world.codeFor(email), world.codeFor(email.toUpperCase())];
    const answers = await Promise.all(
      users.map((Username, place) => world.call('ConfirmSignUp', { Username, ConfirmationCode: codes[place] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(world.confirmed).toHaveLength(1);
  });
});

describe('what lies on disk', () => {
  it('holds no password and no code, and people are the same after a restart', async () => {
    const username = await world.signUp(email);
    const code = world.codeFor(email);
    const text = await readFile(join(world.server.dataDir, 'cognito', 'users.json'), 'utf8');
    expect(text).toContain(username);
    for (const secret of [password, code]) expect(text).not.toContain(secret);
    const { dataDir } = world.server;
    const again = await serveCognito({ dataDir, preToken, preSignUp: () => Promise.resolve() });
    Amplify.configure(again.config);
    await confirmSignUp({ username, confirmationCode: code });
    expect((await signIn({ username, password })).isSignedIn).toBe(true);
    await again.close();
    Amplify.configure(world.server.config);
  });

  it('lets a call go on that was cut off while the trigger ran', async () => {
    const username = await world.signUp(email);
    const code = world.codeFor(email);
    let reached: () => void = () => {};
    const { dataDir } = world.server;
    const running = new Promise<void>((resolve) => (reached = resolve));
    const cut = await serveCognito({
      dataDir,
      postConfirmation: () => {
        reached();
        return new Promise(() => {}); // as if the process had ended here
      },
    });
    const confirm = { ClientId: cut.cognito.clientId, Username: username, ConfirmationCode: code };
    void cut.cognito.handle('ConfirmSignUp', confirm);
    await running;
    const again = await serveCognito({
      dataDir,
      postConfirmation: (event) => Promise.resolve(world.confirmed.push(event)),
    });
    expect((await again.cognito.handle('ConfirmSignUp', confirm)).status).toBe(200);
    expect(world.confirmed.map(({ userName }) => userName)).toEqual([username]);
    expect((await again.cognito.handle('ConfirmSignUp', confirm)).status).toBe(400);
    await Promise.all([cut.close(), again.close()]);
  });

  it('of the first version is read: its people are confirmed', async () => {
    const { dataDir } = world.server;
    const path = join(dataDir, 'cognito', 'users.json');
    const { users } = JSON.parse(await readFile(path, 'utf8')) as { users: Record<string, unknown>[] };
    const old = users.map(({ sub, userName, email: address, srpId, salt, verifier }) => ({
      ...{ sub, userName, srpId, salt, verifier },
      ...(address === undefined ? {} : { email: address }),
    }));
    await writeFile(path, JSON.stringify({ version: 1, users: old }));
    const again = await serveCognito({ dataDir });
    expect((await new SrpClient(again.cognito).signIn('anna@example.com', anna.password)).status).toBe(200);
    await again.close();
  });
});
