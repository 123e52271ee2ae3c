import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillPayment, openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

const button = (name: string): Locator => shell.page.getByRole('button', { name, exact: true });
const start = (): Locator => button('Start from a template');
const templates = (): Locator => shell.page.getByRole('dialog', { name: 'Templates' });
const names = (): Promise<string[]> =>
  templates()
    .getByRole('button', { name: /^Rename / })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')!.replace('Rename ', '')));

async function openForm(): Promise<void> {
  await button('New payment').click();
  await shell.page.getByLabel('Creditor name').waitFor();
  await button('Save as template').waitFor();
}

/** Saves what stands in the form under a name. */
async function saveTemplate(name: string): Promise<void> {
  await button('Save as template').click();
  await shell.page.getByLabel('Name of the template').fill(name);
  await button('Save template').click();
  // Isolates stand around the name, for its own direction.
  await templates()
    .getByText(new RegExp(`^“.?${name}.?” is saved\\.$`))
    .waitFor();
  await templates().getByRole('button', { name: 'Close' }).click();
}

/** Leaves the form, and whatever was typed. */
async function leaveForm(): Promise<void> {
  await button('Cancel').click();
  const discard = shell.page
    .getByRole('dialog', { name: 'Discard what you typed?' })
    .getByRole('button', { name: 'Discard' });
  if (await discard.isVisible()) await discard.click();
  await shell.page.getByRole('dialog', { name: 'New payment' }).waitFor({ state: 'hidden' });
}

async function signOut(): Promise<void> {
  await button('Sign out').click();
  await button('Sign in').waitFor();
}

it('begins payments with what a person saved, until the sign-out, and shows it to nobody else', async () => {
  await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
  await openPayments(shell.page);
  await openForm();
  await fillPayment(shell.page, { creditor: 'Landlord GmbH', amount: '980.00', remittance: 'Rent' });
  await saveTemplate('Rent');
  await shell.page.getByLabel('Creditor name').fill('Power Ltd');
  await saveTemplate('Power');
  await leaveForm();
  await shell.page.reload();
  await button('New payment').waitFor();
  await openForm();
  await start().click();
  expect(await names()).toEqual(['Rent', 'Power']);
  await templates().getByRole('button', { name: /^Rent/ }).click();
  await expect.poll(() => shell.page.getByLabel('Creditor name').inputValue()).toBe('Landlord GmbH');
  await shell.page.getByLabel('Execution date').fill('2030-03-04');
  await button('Save').click();
  await shell.page.getByRole('rowheader', { name: 'Landlord GmbH' }).waitFor();
  expect(await shell.page.evaluate(() => Object.entries(localStorage).join())).not.toMatch(/Landlord|Rent/);
  await signOut();
  for (const [user, password] of [
    ['adminTenantA', 'passwordA'],
    ['userTenantB', 'passwordB'],
    // A template names a creditor and an account number: it went with the sign-out.
    ['userTenantA', 'passwordA'],
  ] as const) {
    await signIn(shell.page, shell.url, user, password);
    await openPayments(shell.page);
    await openForm();
    expect(await start().count()).toBe(0);
    await button('Save as template').click();
    await shell.page.getByLabel('Name of the template').waitFor();
    expect(await names()).toEqual([]);
    await templates().getByRole('button', { name: 'Close' }).click();
    await leaveForm();
    await signOut();
  }
});
