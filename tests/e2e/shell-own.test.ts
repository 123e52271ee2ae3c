import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

const button = (name: string, page: Page = shell.page): Locator => page.getByRole('button', { name, exact: true });
const rows = (): Locator => shell.page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
const searchbox = (): Locator => shell.page.getByRole('searchbox');

/** Types a search and waits until it was asked for. */
async function search(text: string): Promise<void> {
  const asked = shell.page.waitForResponse((response) => response.request().postData()?.includes(`"${text}"`) ?? false);
  await searchbox().fill(text);
  await asked;
}

it('brings a search back on the way back to it, and by no link', async () => {
  await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
  await openPayments(shell.page);
  await search('nord');
  await shell.page.getByRole('link', { name: 'Accounts' }).click();
  const accounts = shell.page.getByRole('table', { name: 'Accounts' });
  await accounts.getByRole('rowheader').getByRole('button').first().click();
  await shell.page.getByRole('button', { name: 'Show payments' }).click();
  // One page with the list, from here on: only its address changes.
  await expect.poll(() => new URL(shell.page.url()).search).toContain('account=');
  await search('gmbh');
  await shell.page.getByRole('link', { name: 'Payments' }).click();
  await expect.poll(() => rows().count()).toBe(25);
  await shell.page.goBack();
  await expect.poll(() => searchbox().inputValue()).toBe('gmbh');
  await shell.page.getByRole('link', { name: 'Payments' }).click();
  await expect.poll(() => rows().count()).toBe(25);
  expect(await searchbox().inputValue()).toBe('');
});

it('asks nobody what another person was asked', async () => {
  await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
  await openPayments(shell.page);
  await button('New payment').click();
  // By then the form has what keeps a draft.
  await button('Save as template').waitFor();
  await shell.page.getByLabel('Creditor name').fill('Half Ltd');
  await shell.page.goBack();
  await button('Sign out').click();
  const question = { name: 'Sign out now?' };
  await shell.page.getByRole('dialog', question).waitFor();
  const other = await shell.context.newPage();
  await other.goto(shell.url);
  await button('Sign out', other).click();
  await button('Discard and sign out', other).click();
  await shell.page.getByLabel('User name').fill('approverTenantA');
  await shell.page.getByLabel('Password').fill('passwordA');
  await button('Sign in').click();
  await shell.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  expect(await shell.page.getByRole('dialog').count()).toBe(0);
});
