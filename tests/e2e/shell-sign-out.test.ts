import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { observe, type Trouble } from './observe.js';
import { openShell, type OpenShell } from './open-shell.js';

let shell: OpenShell;
let context: BrowserContext;
let page: Page;
let trouble: Trouble;

beforeAll(async () => {
  shell = await openShell();
});

afterAll(() => shell.close());

beforeEach(async () => {
  context = await shell.browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  trouble = await observe(page, shell.backend.url);
});

afterEach(async () => {
  await context.close();
  expect(trouble.strangers).toEqual([]);
});

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const question = (): Locator => page.getByRole('dialog', { name: 'Sign out with 1 payment not sent?' });
const signedOut = (): Promise<void> => button('Sign in').waitFor();

/** Names of what the page has in IndexedDB, and what is in them. */
const kept = (): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('remit-')) continue;
      const request = indexedDB.open(name);
      await new Promise((resolve) => (request.onsuccess = resolve));
      for (const store of request.result.objectStoreNames) {
        const keys = request.result.transaction(store).objectStore(store).getAllKeys();
        await new Promise((resolve) => (keys.onsuccess = resolve));
        if (store === 'entries') found.push(...keys.result.map((key) => (key as string[])[0]!));
      }
      request.result.close();
    }
    return found.sort();
  });

/** Saves a payment while there is no network, so that it waits. */
async function queueOne(creditor: string): Promise<void> {
  await button('New payment').click();
  await fillPayment(page, { creditor, amount: '12.50' });
  await context.setOffline(true);
  await button('Save').click();
  const form = page.getByRole('dialog', { name: 'New payment' });
  await form
    .getByText('Not sent: you are offline. It is kept here and will be sent when you are back.')
    .first()
    .waitFor();
  await form.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText('1 payment not sent yet').waitFor();
}

it('asks before a sign-out discards what is not sent: to stay keeps it, and it is sent', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await queueOne('Kept GmbH');
  await button('Sign out').click();
  await question().waitFor();
  expect(await axeViolations(page, 'html')).toEqual([]);
  await page.keyboard.press('Enter');
  await question().waitFor({ state: 'detached' });
  expect(await kept()).toContain('queue');
  await button('Sign out').click();
  await question().waitFor();
  await page.keyboard.press('Escape');
  await question().waitFor({ state: 'detached' });
  await context.setOffline(false);
  await page.getByRole('rowheader', { name: 'Kept GmbH' }).waitFor();
  await button('Sign out').click();
  await signedOut();
});

it('says how long it keeps what a person saves', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await page.getByRole('button', { name: /^Views/ }).click();
  await page.getByText('a view with a search until you sign out').waitFor();
});

it('asks before a sign-out discards what was half entered', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await button('New payment').click();
  // The form takes what is typed before the code has come that keeps it.
  await page.getByLabel('Creditor name').fill('Half');
  await expect.poll(kept).toContain('drafts');
  await page.getByLabel('Creditor name').fill('Half Ltd');
  await page.goBack();
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await openPayments(page);
  await page.getByText(/^\s*Unsaved payment to .?Half Ltd\b/).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await button('Sign out').click();
  await page.getByRole('dialog', { name: 'Sign out with 1 payment half entered?' }).waitFor();
  await button('Discard and sign out').click();
  await signedOut();
  expect(await kept()).toEqual([]);
});

it('forgets it when the person leaves all the same, and the next one sees nothing of it', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await queueOne('Forgotten GmbH');
  await button('Sign out').click();
  await question().waitFor();
  await button('Discard and sign out').click();
  await signedOut();
  expect(await kept()).toEqual([]);
  await context.setOffline(false);
  for (const user of ['approverTenantA', 'userTenantA']) {
    await signIn(page, shell.backend.url, user, 'passwordA');
    await openPayments(page);
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByText('not sent yet').count()).toBe(0);
    expect(await page.getByText('Forgotten GmbH').count()).toBe(0);
    await button('Sign out').click();
    await signedOut();
  }
});

it('forgets also on a network that has no code of the payments', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await queueOne('Without code GmbH');
  // A page of its own, which never had the payments' code and cannot get it.
  const before = new Set(trouble.requested);
  await page.close();
  page = await context.newPage();
  await context.setOffline(false);
  await page.route('**/graphql', (route) => route.abort());
  trouble = await observe(page, shell.backend.url);
  await page.goto(shell.backend.url);
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  const needed = new Set(trouble.requested);
  const barred: string[] = [];
  await page.route('**/build/*.js', (route) => {
    const { pathname } = new URL(route.request().url());
    if (needed.has(pathname)) return route.continue();
    barred.push(pathname);
    return route.abort();
  });
  expect(before.size).toBeGreaterThan(needed.size);
  await button('Sign out').click();
  await question().waitFor();
  await button('Discard and sign out').click();
  await signedOut();
  expect([await kept(), barred]).toEqual([[], []]);
});
