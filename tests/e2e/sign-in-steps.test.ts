import { createLocalTenant } from '@remit-elements/local-backend';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { authenticatorCode } from '../support/authenticator.js';
import { signIn } from '../support/shell.js';
import { answerFor, Beside, newAddress, PASSWORD } from './doors-world.js';
import { Hand, otherThan } from './hand.js';
import { useShell } from './use-shell.js';

// What Cognito refuses is an error on the console, and is looked at on the screen.
const shell = useShell({ checked: ['strangers'] });
const beside = new Beside(() => shell.url);
const hand = new Hand(shell);
let page: Page;

beforeEach(() => {
  ({ page } = shell);
});

describe('a step of the sign-in', () => {
  it('has a temporary password replaced, and leads to the page that was asked for', async () => {
    const email = newAddress();
    await createLocalTenant(shell.dataDir, { name: 'Served', email });
    await page.goto(`${shell.url}/accounts`);
    await hand.signIn(email, await beside.code(email, 'welcome'));
    await hand.heading('Choose a password of your own');
    await expect.poll(() => hand.focusedField()).toBe('New password');
    expect(await hand.field('New password').getAttribute('autocomplete')).toBe('new-password');
    await hand.field('New password').fill(PASSWORD);
    await shell.context.setOffline(true);
    await hand.press('Set password');
    await hand.alert('The server cannot be reached.');
    await shell.context.setOffline(false);
    await hand.press('Show password');
    expect(await hand.field('New password').inputValue()).toBe(PASSWORD);
    await expect.poll(() => hand.field('New password').getAttribute('type')).toBe('text');
    await hand.press('Set password');
    await hand.heading('Accounts');
    expect(hand.path()).toBe('/accounts');
  });

  it('takes the code of an authenticator app, each once', async () => {
    const { secret, step } = await beside.withApp('approverTenantB', 'passwordB');
    await page.goto(shell.url);
    await hand.signIn('approverTenantB', 'passwordB');
    await hand.heading('Enter your sign-in code');
    await expect.poll(() => hand.focusedField()).toBe('Sign-in code');
    await hand.field('Sign-in code').fill(authenticatorCode(secret, step - 1));
    await hand.press('Sign in');
    await hand.alert('This code was used before.');
    const right = authenticatorCode(secret, step);
    // As apps show it, and in digits as some keyboards give them.
    await hand.field('Sign-in code').fill(right.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))));
    await hand.press('Sign in');
    await hand.heading('Start');
  });

  it('sets an app up by code or key, and gives a key anew when it has run out', async () => {
    const secrets = ['JBSWY3DPEHPK3PXP', 'GEZDGNBVGY3TQOJQ'];
    let verified = 0;
    await answerFor(page, {
      RespondToAuthChallenge: (route) => {
        const ChallengeParameters = { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' };
        return route.fulfill({ json: { ChallengeName: 'MFA_SETUP', Session: 's', ChallengeParameters } });
      },
      AssociateSoftwareToken: (route) => route.fulfill({ json: { SecretCode: secrets.shift(), Session: 's' } }),
      VerifySoftwareToken: (route) => {
        const __type = (verified += 1) === 1 ? 'EnableSoftwareTokenMFAException' : 'NotAuthorizedException';
        return route.fulfill({ status: 400, json: { __type, message: 'Invalid session for the user.' } });
      },
    });
    await page.goto(shell.url);
    await hand.signIn('userTenantA', 'passwordA');
    await hand.heading('Set up an authenticator app');
    await page.getByText('JBSW Y3DP EHPK 3PXP').waitFor();
    await page.getByRole('img', { name: 'QR code of the key below' }).waitFor();
    expect(await page.getByRole('link', { name: 'Open in an app' }).getAttribute('href')).toBe(
      'otpauth://totp/Remit%20Elements:userTenantA?secret=JBSWY3DPEHPK3PXP&issuer=Remit%20Elements',
    );
    await hand.field('Sign-in code').fill('123456');
    await hand.press('Sign in');
    await hand.alert('This code is wrong.');
    await hand.press('Sign in');
    await hand.alert('Too much time has passed, so there is a new key.');
    await page.getByText('GEZD GNBV GY3T QOJQ').waitFor();
  });

  it('that nobody here knows is said so, and leads back', async () => {
    await answerFor(page, {
      RespondToAuthChallenge: (route) =>
        route.fulfill({ json: { ChallengeName: 'CUSTOM_CHALLENGE', Session: 's', ChallengeParameters: {} } }),
    });
    await page.goto(shell.url);
    await hand.signIn('userTenantA', 'passwordA');
    await page.getByText('a step that this application cannot do').waitFor();
    await hand.press('Back to sign in');
    await hand.heading('Sign in');
  });
});

describe('a forgotten password', () => {
  it('is replaced by a mailed code, and leads to the page that was asked for', async () => {
    const email = newAddress();
    await createLocalTenant(shell.dataDir, { name: 'Forgetful', email });
    await page.goto(`${shell.url}/accounts`);
    await hand.signIn(email, await beside.code(email, 'welcome'));
    await hand.field('New password').fill(PASSWORD);
    await hand.press('Set password');
    await hand.heading('Accounts');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await hand.heading('Sign in');
    await page.goto(`${shell.url}/accounts`);
    await page.getByRole('link', { name: 'Forgotten password' }).click();
    await hand.heading('Forgotten password');
    await hand.field('User name or e-mail').fill(email);
    await hand.press('Send code');
    await hand.heading('Choose a new password');
    const code = await beside.code(email, 'password');
    await hand.field('Confirmation code').fill(otherThan(code));
    await hand.field('New password').fill('Another-horse-8');
    await hand.press('Set password');
    await hand.alert('This code is wrong.');
    await hand.field('Confirmation code').fill(code);
    await hand.press('Set password');
    await hand.heading('Accounts');
    expect(hand.path()).toBe('/accounts');
  });

  it('tells nobody who is a user here', async () => {
    await page.goto(`${shell.url}/forgotten-password`);
    await hand.field('User name or e-mail').fill('nobody@nowhere.example');
    await hand.press('Send code');
    await hand.heading('Choose a new password');
    await page.getByText('a code was mailed').waitFor();
    await hand.field('Confirmation code').fill('123456');
    await hand.field('New password').fill(PASSWORD);
    await hand.press('Set password');
    await hand.alert('This code is wrong.');
  });
});

describe('a sign-in in another tab', () => {
  it('brings this one in, and the last to sign in holds in both', async () => {
    await page.goto(`${shell.url}/payments`);
    await hand.heading('Sign in');
    const other = await shell.context.newPage();
    await signIn(other, shell.url, 'userTenantA', 'passwordA');
    await page.getByText('Company A').first().waitFor();
    expect(hand.path()).toBe('/payments');
    await other.getByRole('button', { name: 'Sign out' }).click();
    await hand.heading('Sign in');
    await signIn(page, shell.url, 'userTenantB', 'passwordB');
    await other.getByText('Company B').first().waitFor();
    expect(await other.getByText('Company A').count()).toBe(0);
  });
});
