import type { Page } from 'playwright-core';
import { Beside, newAddress, PASSWORD } from '../e2e/doors-world.js';
import type { OpenShell } from '../e2e/open-shell.js';
import { OTHER_LANGUAGES } from '../words/spoken.js';
import { prefer, preferNothing } from './prefer.js';
import type { Scene } from './walk-scenes.js';

const VIEWER = 'viewerTenantA';
const ADMIN = 'adminTenantB';
const FOUNDER = 'founder';

const PAGES = [
  ['/', 'Start'],
  ['/payments', 'Payments'],
  ['/accounts', 'Accounts'],
  ['/members', 'Members'],
  ['/settings', 'Settings'],
] as const;

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function arrive(page: Page, { backend }: OpenShell, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(backend.url + path);
}

/** The words of a language come as code does: here they have come before. */
async function learnAll(page: Page): Promise<void> {
  await heading(page, 'Start');
  for (const language of OTHER_LANGUAGES) await prefer(page, { language, theme: 'light' });
  await preferNothing(page);
  await heading(page, 'Start');
}

const freely = (page: Page): Promise<void> => page.unrouteAll({ behavior: 'ignoreErrors' });

/** Nothing that is asked for is answered. */
const held = PAGES.map(([path, name]): Scene => ({
  name: `${name}, before anything is there`,
  who: ADMIN,
  go: async (page, shell) => {
    await page.route('**/graphql', () => new Promise(() => undefined));
    await arrive(page, shell, path);
    await heading(page, name);
    await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'attached' });
  },
  leave: freely,
}));

const unreachable = PAGES.map(([path, name]): Scene => ({
  name: `${name}, without a server`,
  who: ADMIN,
  go: async (page, shell) => {
    await page.route('**/graphql', (route) => route.abort());
    await arrive(page, shell, path);
    await heading(page, name);
    await page.getByRole('button', { name: 'Retry' }).first().waitFor({ timeout: 30_000 });
  },
  leave: freely,
}));

/** A company that has nothing yet. */
const empty = PAGES.slice(0, 4).map(([path, name]): Scene => ({
  name: `${name} of a new company`,
  who: FOUNDER,
  go: async (page, shell) => {
    // Its window has been nowhere in the shell yet.
    if (page.url().endsWith('.json')) await found(page, shell);
    await arrive(page, shell, path);
    await heading(page, name);
    await see(
      page,
      { '/': 'First steps', '/payments': 'No payments yet', '/accounts': 'No accounts yet.' }[path as string] ??
        'You are the only member.',
    );
  },
}));

async function found(page: Page, shell: OpenShell): Promise<void> {
  const email = newAddress();
  await arrive(page, shell, '/sign-up');
  await page.getByLabel('Company name').fill('Nordwind');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Sign up');
  await page.getByLabel('Confirmation code').fill(await new Beside(() => shell.backend.url).code(email));
  await press(page, 'Confirm');
  await heading(page, 'Start');
}

/** The first drawing of the element fails, as by a bad row. */
function breakElement(): void {
  const { define } = customElements;
  customElements.define = function (name, element, options) {
    if (name === 'payments-element') {
      Object.assign(element.prototype, {
        render: (): never => {
          throw new TypeError('A fault in the element');
        },
      });
    }
    define.call(this, name, element, options);
  };
}

const failing: readonly Scene[] = [
  {
    name: 'a page whose code does not come',
    who: VIEWER,
    go: async (page, shell) => {
      await arrive(page, shell, '/');
      await learnAll(page);
      await page.route('**/build/*.js', (route) => route.abort());
      // Nor does the shell itself, or it would be loaded anew under whoever looks.
      await page.route('**/', (route) => (route.request().method() === 'HEAD' ? route.abort() : route.fallback()));
      await page.getByRole('link', { name: 'Accounts', exact: true }).click();
      await see(page, 'This page did not load');
    },
    leave: freely,
  },
  {
    name: 'a page whose code does not come, offline',
    who: VIEWER,
    go: async (page, shell) => {
      await arrive(page, shell, '/');
      await learnAll(page);
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Accounts', exact: true }).click();
      await see(page, 'It opens by itself once you are online again.');
    },
    leave: (page) => page.context().setOffline(false),
  },
  {
    name: 'something went wrong on a page that can be seen',
    who: VIEWER,
    go: async (page, shell) => {
      await arrive(page, shell, '/accounts');
      await page.getByRole('rowheader').first().waitFor();
      await page.evaluate(() => {
        const fault = new Error('Nobody took it');
        fault.stack = `Error: Nobody took it\n    at ${location.origin}/build/p-1.js:1:1`;
        void Promise.reject(fault);
      });
      await see(page, 'Something on this page went wrong.');
    },
  },
  {
    name: 'an element that cannot be drawn',
    who: VIEWER,
    go: async (page, shell) => {
      await page.addInitScript(breakElement);
      await arrive(page, shell, '/payments');
      await see(page, 'This page stopped working');
    },
  },
  {
    name: 'a session that is over',
    who: VIEWER,
    go: async (page, shell) => {
      await arrive(page, shell, '/accounts');
      await page.getByRole('rowheader').first().waitFor();
      const json = { errors: [{ errorType: 'UnauthorizedException', message: 'no' }] };
      await page.route('**/graphql', (route) => route.fulfill({ status: 401, json }));
      await page.getByRole('link', { name: 'Start', exact: true }).click();
      await see(page, 'Your session has ended. Sign in to go on.');
    },
    leave: freely,
  },
];

/** Of one company at one moment: the answer that tells of it is ours. */
const conflict: Scene = {
  name: 'settings that somebody else changed meanwhile',
  who: ADMIN,
  go: async (page, shell) => {
    const now = { id: 'tenant-b', name: 'Company B, theirs', approvalPolicy: 'SINGLE', version: 999 };
    const error = { path: ['updateTenant'], message: 'changed', errorType: 'VersionConflict', data: now };
    const json = { data: null, errors: [{ ...error, errorInfo: { currentVersion: 999 } }] };
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('updateTenant') ? route.fulfill({ json }) : route.fallback(),
    );
    await arrive(page, shell, '/settings');
    await page.getByLabel('Company name').fill('Company B, mine');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByRole('group', { name: 'Changed by somebody else' }).waitFor();
  },
  leave: freely,
};

export const STATES: readonly Scene[] = [...held, ...unreachable, ...empty, ...failing, conflict];
