import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFor, newAddress, PASSWORD } from '../e2e/doors-world.js';
import { openShell, type OpenShell } from '../e2e/open-shell.js';
import { axeViolations, colourViolations } from '../support/axe.js';
import { isDeep } from '../support/deep.js';
import { readLayout } from '../support/read-layout.js';
import { readPlain } from '../words/read-plain.js';

let shell: OpenShell;
let page: Page;
/** In the same browser; what is preferred there is preferred on the page that is looked at. */
let beside: Page;

beforeAll(async () => {
  shell = await openShell();
  const context = await shell.browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
  beside = await context.newPage();
  await beside.goto(`${shell.backend.url}/amplify_outputs.json`);
});

afterAll(() => shell.close());

const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const prefer = (language: string): Promise<void> =>
  beside.evaluate((chosen) => {
    localStorage.setItem('remit-shell.preferences', JSON.stringify({ language: chosen }));
  }, language);

async function speakArabic(): Promise<void> {
  await prefer('ar');
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
}

const open = (path: string, name: string) => async (): Promise<void> => {
  // A tab remembers what a way in needs after a reload; each panel here is another visit.
  if (page.url() !== 'about:blank') await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(shell.backend.url + path);
  await heading(name);
};

/** A sign-in that comes to a step. */
const step = (ChallengeName: string, ChallengeParameters: object, name: string) => async (): Promise<void> => {
  const answer = (json: object) => (route: Route) => route.fulfill({ json });
  await answerFor(page, {
    RespondToAuthChallenge: answer({ ChallengeName, ChallengeParameters, Session: 's' }),
    AssociateSoftwareToken: answer({ SecretCode: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', Session: 's' }),
  });
  await open('/', 'Sign in')();
  await page.getByLabel('User name').fill('userTenantA');
  await page.getByLabel('Password').fill('passwordA');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await heading(name);
  await page.unroute('**/cognito');
};

const PANELS: readonly (readonly [string, () => Promise<void>])[] = [
  [
    'a sign-up with problems',
    async () => {
      await open('/sign-up', 'Sign up a company')();
      await page.getByRole('button', { name: 'Sign up' }).click();
    },
  ],
  ['an invitation', open('/join#invitation=abc', 'Join by invitation')],
  ['no invitation', open('/join', 'No invitation')],
  [
    'the code of a sign-up',
    async () => {
      await open('/sign-up', 'Sign up a company')();
      await page.getByLabel('Company name').fill('Nordwind');
      await page.getByLabel('E-mail').fill(newAddress());
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign up' }).click();
      await heading('Confirm your e-mail address');
      await page.getByRole('button', { name: 'Confirm' }).click();
    },
  ],
  [
    'a forgotten password',
    async () => {
      await open('/forgotten-password', 'Forgotten password')();
      await page.getByLabel('User name or e-mail').fill('nobody');
      await page.getByRole('button', { name: 'Send code' }).click();
      await heading('Choose a new password');
    },
  ],
  [
    'a password of one’s own',
    step('NEW_PASSWORD_REQUIRED', { requiredAttributes: '[]', userAttributes: '{}' }, 'Choose a password of your own'),
  ],
  ['an app’s code', step('SOFTWARE_TOKEN_MFA', {}, 'Enter your sign-in code')],
  ['an app’s key', step('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }, 'Set up an authenticator app')],
  ['an unknown step', step('CUSTOM_CHALLENGE', {}, 'Not signed in')],
];

describe.each(PANELS)('%s', (_name, go) => {
  beforeAll(async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await prefer('en');
    await go();
  }, 30_000);

  it('says all in Arabic on a phone, fits, and passes axe in light and in dark', async () => {
    if (isDeep) expect(await axeViolations(page, 'html')).toEqual([]);
    await page.setViewportSize({ width: 320, height: 1_600 });
    await speakArabic();
    expect(await page.evaluate(readPlain, ['Remit', 'Elements', 'userTenantA', 'example', 'com', 'nobody'])).toEqual(
      [],
    );
    expect(await page.evaluate(readLayout)).toEqual([]);
    expect(await axeViolations(page, 'html')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourViolations(page, 'html')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});
