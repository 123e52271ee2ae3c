import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPayments, signIn } from '../support/shell.js';
import { useShell } from './use-shell.js';

const shell = useShell();

const button = (name: string): Locator => shell.page.getByRole('button', { name, exact: true });
const rows = (): Locator => shell.page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
const heads = (): Promise<string[]> => shell.page.getByRole('columnheader').allInnerTexts();
const address = (): string => new URL(shell.page.url()).pathname + new URL(shell.page.url()).search;

/** Filters by one status and waits for the chip. */
async function filterBy(status: string): Promise<void> {
  await button('Filters').click();
  await shell.page.getByRole('checkbox', { name: status, exact: true }).check();
  await button('Show payments').click();
  await shell.page.getByRole('button', { name: `Remove the filter “Status: ${status}”` }).waitFor();
}

async function statuses(): Promise<string[]> {
  const texts = await shell.page.getByRole('table', { name: 'Payments', exact: true }).getByRole('row').allInnerTexts();
  const known = /Unconfirmed|To approve|Confirmed|Exported|Rejected/;
  return [...new Set(texts.flatMap((text) => known.exec(text)?.[0] ?? []))];
}

/** Saves what is shown as a view. */
async function saveView(name: string): Promise<void> {
  await button('Views').click();
  await shell.page.getByLabel('Save this view as').fill(name);
  await button('Save view').click();
  await button(name).waitFor();
  await shell.page.keyboard.press('Escape');
}

async function views(): Promise<string[]> {
  await button('Views').click();
  await shell.page.getByLabel('Save this view as').waitFor();
  const names = await shell.page
    .getByRole('button', { name: /^Rename / })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')!.replace('Rename ', '')));
  await shell.page.keyboard.press('Escape');
  return names;
}

/** How much the browser keeps in its databases. */
function records(): Promise<number> {
  return shell.page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database cannot be read'));
      });
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        count += await done(database.transaction(store).objectStore(store).count());
      database.close();
    }
    return count;
  });
}

async function signOut(): Promise<void> {
  await button('Sign out').click();
  await button('Sign in').waitFor();
}

describe('the address of the payments', () => {
  it('follows the list, opens the same one for a colleague, and goes back to where the reader came from', async () => {
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    await filterBy('Confirmed');
    await shell.page.getByRole('button', { name: /^Amount/ }).click();
    await expect.poll(address).toMatch(/^\/payments\?status=confirmed&sort=-?amount$/);
    // Days and times of one country: 24 hours, the day first.
    expect(await shell.page.locator('html').getAttribute('lang')).toBe('en-GB');
    const link = shell.page.url();
    await shell.page.goBack();
    await shell.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    await shell.page.goForward();
    await expect.poll(statuses).toEqual(['Confirmed']);
    const colleague = await shell.newWindow();
    const other = await colleague.newPage();
    await signIn(other, shell.url, 'approverTenantA', 'passwordA');
    await other.goto(link);
    const theirs = other.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
    await theirs.first().waitFor();
    await expect
      .poll(async () => [await theirs.allInnerTexts(), other.url()])
      .toEqual([await rows().allInnerTexts(), shell.page.url()]);
    await colleague.close();
  });

  it('is the one to come back to after a sign-in', async () => {
    await shell.page.goto(`${shell.url}/payments?status=rejected`);
    await shell.page.getByLabel('User name').fill('userTenantA');
    await shell.page.getByLabel('Password').fill('passwordA');
    await button('Sign in').click();
    await expect.poll(statuses).toEqual(['Rejected']);
  });

  it('never has what was searched for, which is there again on the way back', async () => {
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    await filterBy('Unconfirmed');
    const all = await rows().count();
    await shell.page.getByRole('searchbox').fill('nord');
    await expect.poll(() => rows().count()).toBeLessThan(all);
    expect(address()).toBe('/payments?status=unconfirmed');
    const found = await rows().count();
    await shell.page.getByRole('link', { name: 'Accounts' }).click();
    await shell.page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await shell.page.goBack();
    await expect.poll(() => rows().count()).toBe(found);
    expect(await shell.page.getByRole('searchbox').inputValue()).toBe('nord');
    await shell.page.getByRole('link', { name: 'Payments' }).click();
    await expect.poll(() => rows().count()).toBe(25);
    expect(address()).toBe('/payments');
  });

  it.each([
    ['names of every object', 'status=__proto__&__proto__[x]=1&constructor=1&sort=__proto__&columns=constructor'],
    ['huge values', `account=${'9'.repeat(400)}&min=1e999&max=99999999999999999999&size=1000000&currency=%3Cimg%3E`],
    ['unknown fields', 'tenantId=tenant-b&filter=%7B%22text%22%3A%22a%22%7D&text=Nordwind&due=%00'],
    ['an endless list', `status=${'confirmed.'.repeat(900)}`],
  ])('is harmless whoever wrote it: %s', async (_what, query) => {
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await shell.page.goto(`${shell.url}/payments?${query}`);
    await rows().first().waitFor();
    expect(await rows().count()).toBe(25);
    const text = await shell.page.getByRole('table', { name: 'Payments', exact: true }).innerText();
    expect(text).not.toContain('Company B');
  });

  it('of a payment’s page comes back where the reader was', async () => {
    await shell.page.setViewportSize({ width: 1100, height: 500 });
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    await shell.page.evaluate(() => window.scrollTo(0, 600));
    await shell.page.getByRole('link', { name: 'Accounts' }).evaluate((link: HTMLElement) => link.click());
    await shell.page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await expect.poll(() => shell.page.evaluate(() => window.scrollY)).toBe(0);
    await shell.page.goBack();
    await rows().first().waitFor();
    await expect.poll(() => shell.page.evaluate(() => window.scrollY)).toBe(600);
  });

  it('stays where the reader is while a filter goes into it', async () => {
    await shell.page.setViewportSize({ width: 1100, height: 300 });
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    await shell.page.evaluate(() => window.scrollTo(0, 120));
    await shell.page.getByRole('button', { name: /^Amount/ }).evaluate((head: HTMLElement) => head.click());
    await expect.poll(address).toContain('sort=');
    expect(await shell.page.evaluate(() => window.scrollY)).toBe(120);
  });
});

describe('what a person chose', () => {
  it('is there after a reload and the next sign-in, and for nobody else', async () => {
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    await filterBy('Confirmed');
    await saveView('Confirmed ones');
    await shell.page.getByRole('combobox', { name: /per page/ }).selectOption('10');
    await shell.page.getByRole('searchbox').fill('nord');
    // The search waits for a pause in typing; a view that is kept before has no text.
    await expect.poll(async () => (await rows().allInnerTexts()).every((text) => /nord/i.test(text))).toBe(true);
    const before = await records();
    await saveView('Nordwind');
    // Whoever leaves in the very moment leaves before it is kept.
    await expect.poll(records).toBeGreaterThan(before);
    await shell.page.goto(`${shell.url}/payments`);
    await expect.poll(() => rows().count()).toBe(10);
    expect(await views()).toEqual(['Confirmed ones', 'Nordwind']);
    await button('Views').click();
    await button('Nordwind').click();
    await expect.poll(() => shell.page.getByRole('searchbox').inputValue()).toBe('nord');
    expect(await shell.page.evaluate(() => Object.entries(localStorage).join())).not.toMatch(/nord|Confirmed ones/i);
    await signOut();
    for (const [user, password] of [
      ['approverTenantA', 'passwordA'],
      ['userTenantB', 'passwordB'],
    ] as const) {
      await signIn(shell.page, shell.url, user, password);
      await openPayments(shell.page);
      expect([await views(), await rows().count()]).toEqual([[], 25]);
      await signOut();
    }
    await signIn(shell.page, shell.url, 'userTenantA', 'passwordA');
    await openPayments(shell.page);
    // A search may hold a name or an account number: it went with the sign-out.
    expect([await views(), await rows().count()]).toEqual([['Confirmed ones'], 10]);
    await button('Views').click();
    await button('Confirmed ones').click();
    await expect.poll(statuses).toEqual(['Confirmed']);
    expect(await heads()).toContain('Creditor');
  });

  it('in one tab takes away nothing that was chosen in another', async () => {
    await signIn(shell.page, shell.url, 'adminTenantA', 'passwordA');
    await openPayments(shell.page);
    const second = await shell.context.newPage();
    await second.goto(`${shell.url}/payments?status=rejected`);
    await second.getByRole('button', { name: 'Views' }).waitFor();
    await filterBy('Exported');
    await saveView('Sent');
    await shell.turnTo(second);
    await saveView('Refused');
    await shell.page.reload();
    await rows().first().waitFor();
    expect(await views()).toEqual(['Sent', 'Refused']);
  });
});
