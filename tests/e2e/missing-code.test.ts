import type { Page, Route } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

// What does not arrive is an error on the console, and meant.
const shell = useShell({ checked: ['strangers'] });
let page: Page;
let lost: string[];

beforeEach(() => {
  ({ page } = shell);
  lost = [];
});

const go = (name: string) => page.getByRole('link', { name, exact: true }).click();

/** Keeps the file from the page that has these words in it, so many times. */
async function lose(words: string, times = Number.POSITIVE_INFINITY): Promise<void> {
  await page.route('**/build/*.js*', async (route: Route) => {
    const answer = await route.fetch();
    if (lost.length >= times || !(await answer.text()).includes(words)) return route.fulfill({ response: answer });
    lost.push(route.request().url());
    return route.abort();
  });
}

describe('code that does not arrive', () => {
  it.each([
    ['Members', 'members_page', () => page.getByRole('table', { name: 'Members' }).getByRole('rowheader').first()],
    ['Settings', 'settings_page', () => page.getByLabel('Company name')],
  ])('of %s is said, the rest works on, and Retry fetches it', async (name, words, shown) => {
    await signIn(page, shell.url, 'adminTenantA', 'passwordA');
    await lose(words, 2);
    await go(name);
    const alert = page.getByRole('alert').filter({ hasText: 'This page did not load' });
    await alert.waitFor();
    expect(await page.getByRole('heading', { name, level: 1 }).count()).toBe(1);
    await go('Start');
    await page
      .getByText(/\d+ payments?$/)
      .first()
      .waitFor();
    expect(await alert.count()).toBe(0);
    // Opened anew, and lost once more.
    await go(name);
    await alert.waitFor();
    expect(lost).toHaveLength(2);
    await page.getByRole('button', { name: 'Retry' }).click();
    await shown().waitFor();
    expect(await alert.count()).toBe(0);
  });

  it('of a dialog is said over its page, which stays', async () => {
    await signIn(page, shell.url, 'adminTenantA', 'passwordA');
    await lose('ask_dialog', 1);
    await go('Members');
    const row = page.getByRole('table', { name: 'Members' }).getByRole('row', { name: 'userTenantA' });
    await row.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText('Something on this page went wrong.').waitFor();
    expect(await row.count()).toBe(1);
    await page.getByRole('button', { name: 'Retry' }).click();
    await row.getByRole('button', { name: /^Remove/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  it('of the sign-in is said, and Retry goes on though the browser would not ask for it again', async () => {
    await lose('USER_SRP_AUTH', 1);
    await page.goto(shell.url);
    await page.getByText('The server cannot be reached').waitFor();
    expect(lost).toHaveLength(1);
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByLabel('User name').fill('adminTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });

  it('of all that is behind the sign-in is said, and Retry fetches it', async () => {
    await lose('app_frame', 1);
    await page.goto(shell.url);
    await page.getByLabel('User name').fill('adminTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  });
});
