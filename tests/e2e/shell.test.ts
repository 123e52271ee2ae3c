import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

// Errors are looked at by the tests that bring none about.
const shell = useShell({ checked: ['strangers'] });
let page: Page;

beforeEach(() => {
  ({ page } = shell);
});

/** The focused element's role-bearing text, inside whatever shadow root. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return `${element?.localName ?? ''} ${(element?.textContent ?? '').trim()}`;
  });

const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('the sign-in', () => {
  it('is done by keyboard alone, and leads to the heading of the first page', async () => {
    await page.goto(shell.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.keyboard.type('userTenantA');
    await page.keyboard.press('Tab');
    await page.keyboard.type('passwordA');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    await expect.poll(focused).toBe('h1 Start');
    expect(await page.title()).toBe('Start · Remit Elements');
    expect(shell.trouble.errors).toEqual([]);
  });

  it('names its fields to password managers', async () => {
    await page.goto(shell.url);
    expect(await page.getByLabel('User name').getAttribute('autocomplete')).toBe('username');
    expect(await page.getByLabel('Password').getAttribute('autocomplete')).toBe('current-password');
    expect(await page.getByLabel('Password').getAttribute('type')).toBe('password');
  });

  it('says what is wrong and keeps what was typed', async () => {
    await page.goto(shell.url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Enter your user name.').waitFor();
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('not it');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'User name or password is wrong.' }).waitFor();
    expect(await page.getByLabel('User name').inputValue()).toBe('userTenantA');
    expect(await page.getByLabel('Password').inputValue()).toBe('not it');
  });

  it('says that the server cannot be reached, and works when it can', async () => {
    await page.goto(shell.url);
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await shell.context.setOffline(true);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'the server cannot be reached' }).waitFor();
    await shell.context.setOffline(false);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });

  it('tells a user of no company so, and lets the user out', async () => {
    await page.goto(shell.url);
    await page.getByLabel('User name').fill('memberless');
    await page.getByLabel('Password').fill('passwordX');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Your user belongs to no company. Ask an administrator to invite you.').waitFor();
    expect(shell.trouble.requested).not.toContain('/graphql');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('weighs at most 90 kB in all before anybody signs in', async () => {
    await page.goto(shell.url, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    let bytes = 0;
    for (const path of new Set(shell.trouble.requested)) {
      const response = await fetch(new URL(path, shell.url), { headers: { accept: 'text/html,*/*' } });
      bytes += gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
    }
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(90_000);
  });
});

describe('the session', () => {
  it('shows who is signed in and for which company, and survives a reload', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await page.reload();
    await page.getByText('Company A').waitFor();
    await page.getByText('userTenantA').waitFor();
  });

  it('ends in every tab when it ends in one', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    const second = await shell.context.newPage();
    await second.goto(`${shell.url}/payments`);
    await second.getByRole('rowheader').first().waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await second.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await second.getByRole('table').count()).toBe(0);
    await second.getByText('Your session has ended.').waitFor();
  });

  it('whose tokens the server takes no more says so, and gives what was typed back to the same person', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await page.getByRole('button', { name: 'New payment' }).click();
    await fillPayment(page, { creditor: 'Typed GmbH', amount: '12.50' });
    let refused = 0;
    await page.route('**/graphql', (route) => {
      refused += 1;
      return route.fulfill({ status: 401, json: { errors: [{ errorType: 'UnauthorizedException', message: 'no' }] } });
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Your session has ended. Sign in to go on.').waitFor();
    expect(await page.getByText('You may not do this').count()).toBe(0);
    await page.unroute('**/graphql');
    const asked = refused;
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await page.getByText('Typed GmbH').first().waitFor();
    expect(refused).toBe(asked);
  });

  it('of the next user shows nothing of the one before', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page, shell.url, 'userTenantB', 'passwordB');
    await openPayments(page);
    const text = await page.getByRole('table', { name: 'Payments', exact: true }).textContent();
    expect(text).toContain('Company B');
    expect(text).not.toContain('Company A');
    expect(shell.trouble.errors).toEqual([]);
  });
});

describe('the configuration', () => {
  it('is refused with the name of the field that it lacks', async () => {
    await page.route('**/amplify_outputs.json', (route) =>
      route.fulfill({
        json: { Auth: { Cognito: { userPoolId: 'local_1' } }, API: { GraphQL: { endpoint: '/graphql' } } },
      }),
    );
    await page.goto(shell.url);
    await page.getByRole('alert').getByText('Auth.Cognito.userPoolClientId').waitFor();
  });
});

describe('the routes', () => {
  it('move the focus to the heading, name the page, and go back', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await expect.poll(focused).toBe('h1 Payments');
    expect(await page.title()).toBe('Payments · Remit Elements');
    await page.goBack();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('fetch an element’s code on its own page only', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    const early = new Set(shell.trouble.requested);
    await openPayments(page);
    const forPayments = [...new Set(shell.trouble.requested)].filter((path) => !early.has(path));
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    const code = await Promise.all(
      forPayments.filter((path) => path.endsWith('.js')).map(async (path) => (await fetch(shell.url + path)).text()),
    );
    expect(code.join()).toContain('payments-table');
    expect(code.join()).not.toContain('accounts-table');
    expect(shell.trouble.errors).toEqual([]);
  });

  it('say that a page did not load, and load it on Retry', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    const known = new Set(shell.trouble.requested);
    await page.route('**/build/*.js', (route) =>
      known.has(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
    );
    await page.getByRole('link', { name: 'Payments' }).click();
    await page.getByRole('alert').filter({ hasText: 'This page did not load' }).waitFor();
    await page.unroute('**/build/*.js');
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('rowheader').first().waitFor();
  });

  it('say that an address leads nowhere', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await page.goto(`${shell.url}/nowhere`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    await page.getByRole('link', { name: 'Go to Start' }).click();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });
});

describe('a screen of 320 px', () => {
  it('never scrolls sideways, and reaches every page by its menu', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(shell.url);
    await page.getByLabel('User name').fill('adminTenantA');
    expect(await width()).toBe(320);
    await page.getByLabel('Password').fill('passwordA');
    await page.getByRole('button', { name: 'Sign in' }).click();
    for (const [name, heading] of [
      ['Payments', 'Payments'],
      ['Accounts', 'Accounts'],
      ['Start', 'Start'],
    ] as const) {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      if (name !== 'Start') await page.getByRole('rowheader').first().waitFor();
      expect(await width()).toBe(320);
    }
  });

  it('closes its menu with Escape and gives the focus back', async () => {
    await signIn(page, shell.url, 'userTenantA', 'passwordA');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Sign out' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('button Menu');
    await expect.poll(() => page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded')).toBe('false');
  });
});

/** How many points of the open menu show something else. */
function coveredPoints(): Promise<number> {
  return page.getByRole('button', { name: 'Sign out' }).evaluate((signOut) => {
    const isOfMenu = (x: number, y: number): boolean => {
      let found = document.elementFromPoint(x, y);
      while (found && found.localName !== 'app-menu') {
        const inner: Element | null | undefined = found.shadowRoot?.elementFromPoint(x, y);
        if (!inner || inner === found) return false;
        found = inner;
      }
      return found !== null;
    };
    let covered = 0;
    for (let y = 4; y < signOut.getBoundingClientRect().bottom; y += 8)
      for (let x = 4; x < document.documentElement.clientWidth; x += 8) if (!isOfMenu(x, y)) covered += 1;
    return covered;
  });
}

it.each([320, 768])('lets nothing of the list through its open menu at %i px', async (wide) => {
  await signIn(page, shell.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await page.setViewportSize({ width: wide, height: 900 });
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await coveredPoints()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('no page has an accessibility violation', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(shell.url);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await axeViolations(page, 'html')).toEqual([]);
    await signIn(page, shell.url, 'adminTenantA', 'passwordA');
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    expect(await axeViolations(page, 'html')).toEqual([]);
    for (const name of ['Payments', 'Accounts']) {
      await page.getByRole('link', { name }).click();
      await page.getByRole('table', { name }).getByRole('rowheader').first().waitFor();
      expect(await axeViolations(page, 'html')).toEqual([]);
    }
  });
});
