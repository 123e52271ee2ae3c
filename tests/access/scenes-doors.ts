import type { Page, Route } from 'playwright-core';
import { answerFor, newAddress, PASSWORD } from '../e2e/doors-world.js';
import type { OpenShell } from '../e2e/open-shell.js';
import type { Scene } from './walk-scenes.js';

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function open(page: Page, { backend }: OpenShell, path: string, name: string): Promise<void> {
  // A tab remembers what a way in needs after a reload; each panel here is another visit.
  if (page.url() !== 'about:blank') await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(backend.url + path);
  await heading(page, name);
}

async function enter(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}

/** A sign-in that comes to a step. */
const step =
  (ChallengeName: string, ChallengeParameters: object, name: string): Scene['go'] =>
  async (page, shell) => {
    const answer = (json: object) => (route: Route) => route.fulfill({ json });
    await answerFor(page, {
      RespondToAuthChallenge: answer({ ChallengeName, ChallengeParameters, Session: 's' }),
      AssociateSoftwareToken: answer({ SecretCode: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', Session: 's' }),
    });
    await open(page, shell, '/', 'Sign in');
    await enter(page, 'userTenantA', 'passwordA');
    await heading(page, name);
    await page.unroute('**/cognito');
  };

const at =
  (path: string, name: string, act?: (page: Page) => Promise<unknown>): Scene['go'] =>
  async (page, shell) => {
    await open(page, shell, path, name);
    await act?.(page);
  };

/** The settings of the application, as `answer` gives them. */
const configured =
  (answer: (route: Route) => Promise<void>, text: string): Scene['go'] =>
  async (page, { backend }) => {
    await page.goto('about:blank');
    await page.route('**/amplify_outputs.json', answer);
    await page.goto(backend.url);
    await page.getByText(text).waitFor();
  };

const freely = (page: Page): Promise<void> => page.unrouteAll();

/** The ways in, with their steps, and what is said to whom there is no way for. */
export const DOORS: readonly Scene[] = (
  [
    ['a sign-in with problems', at('/', 'Sign in', (page) => press(page, 'Sign in'))],
    [
      'a sign-in that is refused',
      at('/', 'Sign in', async (page) => {
        await enter(page, 'nobody', 'wrong');
        await page.getByText('User name or password is wrong.').waitFor();
      }),
    ],
    ['a sign-up with problems', at('/sign-up', 'Sign up a company', (page) => press(page, 'Sign up'))],
    ['an invitation', at('/join#invitation=abc', 'Join by invitation')],
    ['no invitation', at('/join', 'No invitation')],
    [
      'the code of a sign-up',
      at('/sign-up', 'Sign up a company', async (page) => {
        await page.getByLabel('Company name').fill('Nordwind');
        await page.getByLabel('E-mail').fill(newAddress());
        await page.getByLabel('Password').fill(PASSWORD);
        await press(page, 'Sign up');
        await heading(page, 'Confirm your e-mail address');
        await press(page, 'Confirm');
      }),
    ],
    [
      'a forgotten password',
      at('/forgotten-password', 'Forgotten password', async (page) => {
        await page.getByLabel('User name or e-mail').fill('nobody');
        await press(page, 'Send code');
        await heading(page, 'Choose a new password');
      }),
    ],
    [
      'a password of one’s own',
      step(
        'NEW_PASSWORD_REQUIRED',
        { requiredAttributes: '[]', userAttributes: '{}' },
        'Choose a password of your own',
      ),
    ],
    ['an app’s code', step('SOFTWARE_TOKEN_MFA', {}, 'Enter your sign-in code')],
    ['an app’s key', step('MFA_SETUP', { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }, 'Set up an authenticator app')],
    ['an unknown step', step('CUSTOM_CHALLENGE', {}, 'Not signed in')],
    ['no settings', configured((route) => route.fulfill({ json: {} }), 'This application is not set up'), freely],
    ['no server', configured((route) => route.abort(), 'The server cannot be reached'), freely],
    [
      'a user of no company',
      at('/', 'Sign in', async (page) => {
        await enter(page, 'memberless', 'passwordX');
        await heading(page, 'No company');
      }),
      (page: Page) => page.evaluate(() => localStorage.clear()),
    ],
    [
      'an invitation to somebody who is signed in',
      async (page, shell) => {
        await open(page, shell, '/', 'Sign in');
        await enter(page, 'viewerTenantA', 'passwordA');
        await heading(page, 'Start');
        await open(page, shell, '/join#invitation=abc', 'You are signed in already');
      },
    ],
  ] as const satisfies readonly (readonly [string, Scene['go'], Scene['leave']?])[]
).map(([name, go, leave]): Scene => ({ name, who: 'somebody', go, ...(leave && { leave }) }));
