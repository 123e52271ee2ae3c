import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Amplify } from 'aws-amplify';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchMFAPreference,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, serveCognito, type CognitoServer } from './testing/serve-cognito.js';
import { codeAt, stepOf } from './totp.js';

const STEP_MS = 30_000;

let server: CognitoServer;
/** Stands still, in the middle of a step, so that no code ends between making and using it. */
let nowMs: number;

beforeEach(async () => {
  nowMs = Math.floor(Date.now() / STEP_MS) * STEP_MS + STEP_MS / 2;
  server = await serveCognito({ now: () => nowMs });
  Amplify.configure(server.config);
});

afterEach(async () => {
  await signOut();
  await server.close();
});

const username = anna.userName;
const { password } = anna;
const WRONG = { name: 'CodeMismatchException', message: 'Invalid code received for user' };

/** Signs in, sets an authenticator app up by the code of now, and signs out; answers its secret. */
async function withApp(): Promise<string> {
  await signIn({ username, password });
  const { sharedSecret } = await setUpTOTP();
  await verifyTOTPSetup({ code: codeAt(sharedSecret, stepOf(nowMs)) });
  await updateMFAPreference({ totp: 'PREFERRED' });
  await signOut();
  return sharedSecret;
}

function wrong(secret: string): string {
  const near = [-1, 0, 1].map((steps) => codeAt(secret, stepOf(nowMs) + steps));
  return ['000000', '000001', '000002', '000003'].find((code) => !near.includes(code))!;
}

describe('an authenticator app', () => {
  it('is asked for once it was set up, and its code lets in', async () => {
    const secret = await withApp();
    const first = await signIn({ username, password });
    expect(first).toEqual({ isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } });
    expect((await fetchAuthSession()).tokens).toBeUndefined();
    await expect(confirmSignIn({ challengeResponse: wrong(secret) })).rejects.toMatchObject(WRONG);
    nowMs += STEP_MS;
    expect((await confirmSignIn({ challengeResponse: codeAt(secret, stepOf(nowMs)) })).isSignedIn).toBe(true);
    expect((await fetchAuthSession()).tokens?.idToken?.payload.sub).toBe(anna.sub);
    expect(await fetchMFAPreference()).toEqual({ preferred: 'TOTP', enabled: ['TOTP'] });
  });

  it('gives codes that are good once, also after a restart and for the one that set it up', async () => {
    const secret = await withApp();
    const used = codeAt(secret, stepOf(nowMs));
    const replayed = { name: 'ExpiredCodeException', message: 'Your software token has already been used once.' };
    await signIn({ username, password });
    await expect(confirmSignIn({ challengeResponse: used })).rejects.toMatchObject(replayed);
    nowMs += STEP_MS;
    const next = codeAt(secret, stepOf(nowMs));
    await confirmSignIn({ challengeResponse: next });
    await signOut();
    const again = await serveCognito({ dataDir: server.dataDir, now: () => nowMs });
    Amplify.configure(again.config);
    await signIn({ username, password });
    for (const code of [used, next])
      await expect(confirmSignIn({ challengeResponse: code })).rejects.toMatchObject(replayed);
    await again.close();
    Amplify.configure(server.config);
  });

  it('cannot be guessed: five wrong codes lock, also across sign-ins', async () => {
    const secret = await withApp();
    nowMs += STEP_MS;
    await signIn({ username, password });
    for (let guess = 0; guess < 5; guess++)
      await expect(confirmSignIn({ challengeResponse: wrong(secret) })).rejects.toMatchObject(WRONG);
    await signIn({ username, password });
    const right = { challengeResponse: codeAt(secret, stepOf(nowMs)) };
    await expect(confirmSignIn(right)).rejects.toMatchObject({ message: 'Password attempts exceeded' });
    nowMs += 1000;
    expect((await confirmSignIn(right)).isSignedIn).toBe(true);
  });

  it('gives one session for one code, however often it is sent at once', async () => {
    const secret = await withApp();
    nowMs += STEP_MS;
    await signIn({ username, password });
    const code = codeAt(secret, stepOf(nowMs));
    const attempts = await Promise.allSettled([0, 1, 2].map(() => confirmSignIn({ challengeResponse: code })));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not asked for before it is verified, and stays the old one until a new one is', async () => {
    await signIn({ username, password });
    await expect(updateMFAPreference({ totp: 'PREFERRED' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'User has not set up software token mfa',
    });
    const { sharedSecret } = await setUpTOTP();
    await expect(updateMFAPreference({ totp: 'PREFERRED' })).rejects.toMatchObject({
      message: 'User has not verified software token mfa',
    });
    await expect(verifyTOTPSetup({ code: wrong(sharedSecret) })).rejects.toMatchObject({
      name: 'EnableSoftwareTokenMFAException',
      message: 'Code mismatch and fail enable Software Token MFA',
    });
    await verifyTOTPSetup({ code: codeAt(sharedSecret, stepOf(nowMs)) });
    await updateMFAPreference({ totp: 'PREFERRED' });
    await setUpTOTP(); // begun and left
    await signOut();
    nowMs += STEP_MS;
    await signIn({ username, password });
    expect((await confirmSignIn({ challengeResponse: codeAt(sharedSecret, stepOf(nowMs)) })).isSignedIn).toBe(true);
    await updateMFAPreference({ totp: 'DISABLED' });
    await signOut();
    expect((await signIn({ username, password })).isSignedIn).toBe(true);
  });

  it('leaves no secret on the disk that could be read', async () => {
    const secret = await withApp();
    const text = await readFile(join(server.dataDir, 'cognito', 'users.json'), 'utf8');
    expect(text).toContain('"token"');
    expect(text).not.toContain(secret);
  });

  it('is the only second factor', async () => {
    await signIn({ username, password });
    await expect(updateMFAPreference({ email: 'PREFERRED' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});
