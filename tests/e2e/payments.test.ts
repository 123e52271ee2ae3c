import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalBackend, type LocalBackend } from '@remit-elements/local-backend';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { fillPayment, openPayments, rowOf, signIn } from '../support/shell.js';
import { observe, type Trouble } from './observe.js';

let backend: LocalBackend;
let browser: Browser;
let dataDir: string;
const open: { page: Page; trouble: Trouble }[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-e2e-'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  backend = await startLocalBackend({ port: 0, dataDir });
});

/** Every window of every test is free of errors, policy violations and requests that leave the origin. */
afterEach(async () => {
  const seen = open.splice(0);
  await Promise.all(seen.map(({ page }) => page.context().close()));
  await backend.close();
  expect(seen.flatMap(({ trouble }) => [...trouble.errors, ...trouble.strangers])).toEqual([]);
});

/** A window of its own, with storage of its own, at the payments. */
async function paymentsOf(userName: string, password: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  open.push({ page, trouble: await observe(page, backend.url) });
  await signIn(page, backend.url, userName, password);
  await openPayments(page);
  return page;
}

const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

async function create(page: Page, creditor: string, amount = '1250.00'): Promise<void> {
  await page.getByRole('button', { name: 'New payment' }).click();
  await fillPayment(page, { creditor, amount });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Saved.');
}

const select = (page: Page, creditor: string): Promise<void> => page.getByRole('button', { name: creditor }).click();

describe('a company’s payments', () => {
  it('are created, changed and deleted by their own user, and another company sees none of it', async () => {
    const page = await paymentsOf('userTenantA', 'passwordA');
    const other = await paymentsOf('userTenantB', 'passwordB');

    await create(page, 'Quarry Stone AG');
    await rowOf(page, 'Quarry Stone AG').waitFor();
    expect(await rowOf(page, 'Quarry Stone AG').textContent()).toContain('1,250.00');

    await select(page, 'Quarry Stone AG');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Amount').fill('99.50');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved.');
    await rowOf(page, 'Quarry Stone AG').filter({ hasText: '99.50' }).waitFor();

    await create(page, 'Doomed Ltd');
    await select(page, 'Doomed Ltd');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog', { name: 'Delete the payment to Doomed Ltd?' }).waitFor();
    await page.getByRole('dialog').last().getByRole('button', { name: 'Delete', exact: true }).click();
    await said(page, 'Deleted.');
    await rowOf(page, 'Doomed Ltd').waitFor({ state: 'detached' });

    await other.reload();
    await other.getByRole('rowheader').first().waitFor();
    const table = other.getByRole('table', { name: 'Payments', exact: true });
    expect(await table.textContent()).not.toMatch(/Quarry|Doomed|Company A/);
    expect(await table.textContent()).toContain('Company B');
  });

  it('show what a second window did within a second, without reloading', async () => {
    const page = await paymentsOf('userTenantA', 'passwordA');
    const second = await paymentsOf('approverTenantA', 'passwordA');
    await second.getByText('live', { exact: true }).waitFor();
    await create(page, 'Live Wire GmbH');
    const beganMs = performance.now();
    // What others add waits until it is asked for: nothing moves what is being read.
    const show = second.getByRole('button', { name: 'Show 1 new payment' });
    await show.waitFor({ timeout: 1_000 });
    expect(performance.now() - beganMs).toBeLessThan(1_000);
    expect(await rowOf(second, 'Live Wire GmbH').count()).toBe(0);
    await show.click();
    await rowOf(second, 'Live Wire GmbH').waitFor();
  });

  it('are still there after the backend was started again', async () => {
    const page = await paymentsOf('userTenantA', 'passwordA');
    await create(page, 'Evergreen Energy BV');
    await page.context().close();
    open.splice(0);
    await backend.close();
    backend = await startLocalBackend({ port: 0, dataDir });
    await rowOf(await paymentsOf('userTenantA', 'passwordA'), 'Evergreen Energy BV').waitFor();
  });

  it('are filtered by a chosen account, in the address too, until the filter is taken off', async () => {
    const page = await paymentsOf('userTenantA', 'passwordA');
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('button', { name: 'Dollar account' }).click();
    await page.waitForURL(/\/accounts\/[\w-]+$/);
    await page.getByRole('button', { name: 'Show payments' }).click();
    await page.waitForURL('**/payments?account=*');
    await page.getByText('Account: Dollar account').waitFor();
    const amounts = page.getByRole('table', { name: 'Payments', exact: true }).locator('td.amount');
    await amounts.first().waitFor();
    expect(await amounts.filter({ hasText: 'EUR' }).count()).toBe(0);
    expect(await amounts.filter({ hasText: 'USD' }).count()).toBeGreaterThan(0);

    await page.reload();
    await page.getByText('Account: Dollar account').waitFor();
    await page.getByRole('button', { name: 'Remove the filter “Account: Dollar account”' }).click();
    await page.waitForURL('**/payments');
    await amounts.filter({ hasText: 'EUR' }).first().waitFor();
  });
});
