import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
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
  expect(trouble).toMatchObject({ strangers: [], errors: [] });
});

const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const start = (): Locator => button('Start from a template');
const templates = (): Locator => page.getByRole('dialog', { name: 'Templates' });
const names = (): Promise<string[]> =>
  templates()
    .getByRole('button', { name: /^Rename / })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')!.replace('Rename ', '')));

async function openForm(): Promise<void> {
  await button('New payment').click();
  await page.getByLabel('Creditor name').waitFor();
  await button('Save as template').waitFor();
}

/** Saves what stands in the form under a name. */
async function saveTemplate(name: string): Promise<void> {
  await button('Save as template').click();
  await page.getByLabel('Name of the template').fill(name);
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
  const discard = page
    .getByRole('dialog', { name: 'Discard what you typed?' })
    .getByRole('button', { name: 'Discard' });
  if (await discard.isVisible()) await discard.click();
  await page.getByRole('dialog', { name: 'New payment' }).waitFor({ state: 'hidden' });
}

async function signOut(): Promise<void> {
  await button('Sign out').click();
  await button('Sign in').waitFor();
}

it('begins payments with what a person saved, until the sign-out, and shows it to nobody else', async () => {
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await openForm();
  await fillPayment(page, { creditor: 'Landlord GmbH', amount: '980.00', remittance: 'Rent' });
  await saveTemplate('Rent');
  await page.getByLabel('Creditor name').fill('Power Ltd');
  await saveTemplate('Power');
  await leaveForm();
  await page.reload();
  await button('New payment').waitFor();
  await openForm();
  await start().click();
  expect(await names()).toEqual(['Rent', 'Power']);
  await templates().getByRole('button', { name: /^Rent/ }).click();
  await expect.poll(() => page.getByLabel('Creditor name').inputValue()).toBe('Landlord GmbH');
  await page.getByLabel('Execution date').fill('2030-03-04');
  await button('Save').click();
  await page.getByRole('rowheader', { name: 'Landlord GmbH' }).waitFor();
  expect(await page.evaluate(() => Object.entries(localStorage).join())).not.toMatch(/Landlord|Rent/);
  await signOut();
  for (const [user, password] of [
    ['adminTenantA', 'passwordA'],
    ['userTenantB', 'passwordB'],
    // A template names a creditor and an account number: it went with the sign-out.
    ['userTenantA', 'passwordA'],
  ] as const) {
    await signIn(page, shell.backend.url, user, password);
    await openPayments(page);
    await openForm();
    expect(await start().count()).toBe(0);
    await button('Save as template').click();
    await page.getByLabel('Name of the template').waitFor();
    expect(await names()).toEqual([]);
    await templates().getByRole('button', { name: 'Close' }).click();
    await leaveForm();
    await signOut();
  }
});
