import type { Locator } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.js';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

// Errors are brought about here: writes go out without a network.
const shell = useShell({ checked: ['strangers'] });

beforeEach(async () => {
  await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
  await openPayments(shell.page);
});

const asked = (line: string): Locator =>
  shell.page.getByRole('dialog', { name: 'Sign out now?' }).filter({ hasText: line });
const button = (name: string): Locator => shell.page.getByRole('button', { name, exact: true });
const question = (): Locator => asked('1 payment is not sent. It is discarded.');
const signedOut = (): Promise<void> => button('Sign in').waitFor();

/** Names of what the page has in IndexedDB, and what is in them. */
const kept = (): Promise<string[]> =>
  shell.page.evaluate(async () => {
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
  await fillPayment(shell.page, { creditor, amount: '12.50' });
  await shell.context.setOffline(true);
  await button('Save').click();
  const form = shell.page.getByRole('dialog', { name: 'New payment' });
  await form
    .getByText('Not sent: you are offline. It is kept here and will be sent when you are back.')
    .first()
    .waitFor();
  await form.getByRole('button', { name: 'Close' }).last().click();
  await shell.page.getByText('1 payment not sent yet').waitFor();
}

/** Asks for a sign-out while something waits. */
async function beginSignOut(): Promise<void> {
  await button('Sign out').click();
  await question().waitFor();
}

it('asks before a sign-out discards what is not sent: to stay keeps it, and it is sent', async () => {
  await queueOne('Kept GmbH');
  await beginSignOut();
  expect(await axeViolations(shell.page, 'html')).toEqual([]);
  await shell.page.keyboard.press('Enter');
  await question().waitFor({ state: 'detached' });
  expect(await kept()).toContain('queue');
  await beginSignOut();
  await shell.page.keyboard.press('Escape');
  await question().waitFor({ state: 'detached' });
  await shell.context.setOffline(false);
  await shell.page.getByRole('rowheader', { name: 'Kept GmbH' }).waitFor();
  await button('Sign out').click();
  await signedOut();
});

it('says how long it keeps what a person saves', async () => {
  await shell.page.getByRole('button', { name: /^Views/ }).click();
  await shell.page.getByText('a view with a search until you sign out').waitFor();
});

it('asks before a sign-out discards what was half entered', async () => {
  await button('New payment').click();
  // The form takes what is typed before the code has come that keeps it.
  await shell.page.getByLabel('Creditor name').fill('Half');
  await expect.poll(kept).toContain('drafts');
  await shell.page.getByLabel('Creditor name').fill('Half Ltd');
  await shell.page.goBack();
  await shell.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await openPayments(shell.page);
  await shell.page.getByText(/^\s*Unsaved payment to .?Half Ltd\b/).waitFor();
  await shell.page.goBack();
  await shell.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await button('Sign out').click();
  await asked('1 payment is half entered. It is discarded.').waitFor();
  await button('Discard and sign out').click();
  await signedOut();
  expect(await kept()).toEqual([]);
});

it('forgets it when the person leaves all the same, and the next one sees nothing of it', async () => {
  await queueOne('Forgotten GmbH');
  await beginSignOut();
  await button('Discard and sign out').click();
  await signedOut();
  expect(await kept()).toEqual([]);
  await shell.context.setOffline(false);
  for (const user of ['approverTenantA', 'userTenantA']) {
    await signIn(shell.page, shell.url, user, 'passwordA');
    await openPayments(shell.page);
    await shell.page.getByRole('searchbox').waitFor();
    expect(await shell.page.getByText('not sent yet').count()).toBe(0);
    expect(await shell.page.getByText('Forgotten GmbH').count()).toBe(0);
    await button('Sign out').click();
    await signedOut();
  }
});

it('forgets also on a network that has no code of the payments', async () => {
  await queueOne('Without code GmbH');
  // A page of its own, which never had the payments' code and cannot get it.
  const before = new Set(shell.trouble.requested);
  await shell.page.close();
  await shell.turnTo(await shell.context.newPage());
  await shell.context.setOffline(false);
  await shell.page.route('**/graphql', (route) => route.abort());
  await shell.page.goto(shell.url);
  await shell.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  const needed = new Set(shell.trouble.requested);
  const barred: string[] = [];
  await shell.page.route('**/build/*.js', (route) => {
    const { pathname } = new URL(route.request().url());
    if (needed.has(pathname)) return route.continue();
    barred.push(pathname);
    return route.abort();
  });
  expect(before.size).toBeGreaterThan(needed.size);
  await beginSignOut();
  await button('Discard and sign out').click();
  await signedOut();
  expect([await kept(), barred]).toEqual([[], []]);
});
