import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPayments, signIn } from '../support/shell.js';
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
const rows = (): Locator => page.getByRole('table', { name: 'Payments' }).getByRole('rowheader');
const heads = (): Promise<string[]> => page.getByRole('columnheader').allInnerTexts();
const address = (): string => new URL(page.url()).pathname + new URL(page.url()).search;

/** Filters by one status and waits for the chip. */
async function filterBy(status: string): Promise<void> {
  await button('Filters').click();
  await page.getByRole('checkbox', { name: status, exact: true }).check();
  await button('Show payments').click();
  await page.getByRole('button', { name: `Remove the filter “Status: ${status}”` }).waitFor();
}

async function statuses(): Promise<string[]> {
  const texts = await page.getByRole('table', { name: 'Payments' }).getByRole('row').allInnerTexts();
  const known = /Unconfirmed|To approve|Confirmed|Exported|Rejected/;
  return [...new Set(texts.flatMap((text) => known.exec(text)?.[0] ?? []))];
}

/** Saves what is shown as a view. */
async function saveView(name: string): Promise<void> {
  await button('Views').click();
  await page.getByLabel('Save this view as').fill(name);
  await button('Save view').click();
  await button(name).waitFor();
  await page.keyboard.press('Escape');
}

async function views(): Promise<string[]> {
  await button('Views').click();
  await page.getByLabel('Save this view as').waitFor();
  const names = await page
    .getByRole('button', { name: /^Rename / })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')!.replace('Rename ', '')));
  await page.keyboard.press('Escape');
  return names;
}

async function signOut(): Promise<void> {
  await button('Sign out').click();
  await button('Sign in').waitFor();
}

describe('the address of the payments', () => {
  it('follows the list, opens the same one for a colleague, and goes back to where the reader came from', async () => {
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await filterBy('Confirmed');
    await page.getByRole('button', { name: /^Amount/ }).click();
    await expect.poll(address).toMatch(/^\/payments\?status=confirmed&sort=-?amount$/);
    // Days and times of one country: 24 hours, the day first.
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    const link = page.url();
    await page.goBack();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    await page.goForward();
    await expect.poll(statuses).toEqual(['Confirmed']);
    const colleague = await shell.browser.newContext({ locale: 'en-GB' });
    const other = await colleague.newPage();
    await signIn(other, shell.backend.url, 'approverTenantA', 'passwordA');
    await other.goto(link);
    const theirs = other.getByRole('table', { name: 'Payments' }).getByRole('rowheader');
    await theirs.first().waitFor();
    await expect
      .poll(async () => [await theirs.allInnerTexts(), other.url()])
      .toEqual([await rows().allInnerTexts(), page.url()]);
    await colleague.close();
  });

  it('is the one to come back to after a sign-in', async () => {
    await page.goto(`${shell.backend.url}/payments?status=rejected`);
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await button('Sign in').click();
    await expect.poll(statuses).toEqual(['Rejected']);
  });

  it('never has what was searched for, which is there again on the way back', async () => {
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await filterBy('Unconfirmed');
    const all = await rows().count();
    await page.getByRole('searchbox').fill('nord');
    await expect.poll(() => rows().count()).toBeLessThan(all);
    expect(address()).toBe('/payments?status=unconfirmed');
    const found = await rows().count();
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await page.goBack();
    await expect.poll(() => rows().count()).toBe(found);
    expect(await page.getByRole('searchbox').inputValue()).toBe('nord');
    await page.getByRole('link', { name: 'Payments' }).click();
    await expect.poll(() => rows().count()).toBe(25);
    expect(address()).toBe('/payments');
  });

  it.each([
    ['names of every object', 'status=__proto__&__proto__[x]=1&constructor=1&sort=__proto__&columns=constructor'],
    ['huge values', `account=${'9'.repeat(400)}&min=1e999&max=99999999999999999999&size=1000000&currency=%3Cimg%3E`],
    ['unknown fields', 'tenantId=tenant-b&filter=%7B%22text%22%3A%22a%22%7D&text=Nordwind&due=%00'],
    ['an endless list', `status=${'confirmed.'.repeat(900)}`],
  ])('is harmless whoever wrote it: %s', async (_what, query) => {
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await page.goto(`${shell.backend.url}/payments?${query}`);
    await rows().first().waitFor();
    expect(await rows().count()).toBe(25);
    const text = await page.getByRole('table', { name: 'Payments' }).innerText();
    expect(text).not.toContain('Company B');
  });

  it('of a payment’s page comes back where the reader was', async () => {
    await page.setViewportSize({ width: 1100, height: 500 });
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await page.evaluate(() => window.scrollTo(0, 600));
    await page.getByRole('link', { name: 'Accounts' }).evaluate((link: HTMLElement) => link.click());
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await rows().first().waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(600);
  });

  it('stays where the reader is while a filter goes into it', async () => {
    await page.setViewportSize({ width: 1100, height: 300 });
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await page.evaluate(() => window.scrollTo(0, 120));
    await page.getByRole('button', { name: /^Amount/ }).evaluate((head: HTMLElement) => head.click());
    await expect.poll(address).toContain('sort=');
    expect(await page.evaluate(() => window.scrollY)).toBe(120);
  });
});

describe('what a person chose', () => {
  it('is there after a reload and the next sign-in, and for nobody else', async () => {
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await filterBy('Confirmed');
    await saveView('Confirmed ones');
    await page.getByRole('combobox', { name: /per page/ }).selectOption('10');
    await page.getByRole('searchbox').fill('nord');
    await expect.poll(() => rows().count()).toBeLessThan(10);
    await saveView('Nordwind');
    await page.goto(`${shell.backend.url}/payments`);
    await expect.poll(() => rows().count()).toBe(10);
    expect(await views()).toEqual(['Confirmed ones', 'Nordwind']);
    await button('Views').click();
    await button('Nordwind').click();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('nord');
    expect(await page.evaluate(() => Object.entries(localStorage).join())).not.toMatch(/nord|Confirmed ones/i);
    await signOut();
    for (const [user, password] of [
      ['approverTenantA', 'passwordA'],
      ['userTenantB', 'passwordB'],
    ] as const) {
      await signIn(page, shell.backend.url, user, password);
      await openPayments(page);
      expect([await views(), await rows().count()]).toEqual([[], 25]);
      await signOut();
    }
    await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    // A search may hold a name or an account number: it went with the sign-out.
    expect([await views(), await rows().count()]).toEqual([['Confirmed ones'], 10]);
    await button('Views').click();
    await button('Confirmed ones').click();
    await expect.poll(statuses).toEqual(['Confirmed']);
    expect(await heads()).toContain('Creditor');
  });

  it('in one tab takes away nothing that was chosen in another', async () => {
    await signIn(page, shell.backend.url, 'adminTenantA', 'passwordA');
    await openPayments(page);
    const second = await context.newPage();
    await second.goto(`${shell.backend.url}/payments?status=rejected`);
    await second.getByRole('button', { name: 'Views' }).waitFor();
    await filterBy('Exported');
    await saveView('Sent');
    [page] = [second];
    await saveView('Refused');
    await page.reload();
    await rows().first().waitFor();
    expect(await views()).toEqual(['Sent', 'Refused']);
  });
});
