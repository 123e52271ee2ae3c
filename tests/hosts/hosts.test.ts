import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { fillPayment, rowOf } from '../support/shell.js';
import { HOSTS } from './hosts.js';
import { serveHost, type OpenedHost, type ServedHost } from './open-host.js';

const REFUSED = 'Failed to load resource: the server responded with a status of 400 (Bad Request)';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each(HOSTS)('$name', (host) => {
  let served: ServedHost;
  let opened: OpenedHost;
  let page: Page;
  /** How many requests a test had refused, each of which the browser itself logs. */
  let refused: number;

  beforeAll(async () => {
    served = await serveHost(host, browser);
  });

  afterAll(async () => {
    await served.close();
  });

  beforeEach(async () => {
    opened = await served.open();
    page = opened.page;
    refused = 0;
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('passwordA');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  });

  /** Whatever a test did: nothing went wrong behind it, nothing was sent elsewhere, and the policy held. */
  afterEach(async () => {
    const trouble = opened.trouble();
    await opened.close();
    expect(trouble).toEqual(Array.from({ length: refused }, () => REFUSED));
  });

  it('shows payments and accounts to who signed in by its own form', async () => {
    await page.locator('accounts-element').getByText('Main account').first().waitFor();
    await page.getByRole('banner').getByText('Company A', { exact: true }).waitFor();
    expect(await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').count()).toBe(25);
    expect(await page.getByText('Company B').count()).toBe(0);
  });

  it('tells in its own words what was saved', async () => {
    await page.getByRole('button', { name: 'New payment' }).click();
    await fillPayment(page, { creditor: 'Quarry Stone AG', amount: '1250.00' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Saved payment [0-9a-f]{8}\b/).waitFor();
    await rowOf(page, 'Quarry Stone AG').waitFor();
  });

  it('wears its colour in the elements', async () => {
    const primary = page.getByRole('button', { name: 'New payment' });
    expect(await primary.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(host.accent);
  });

  it('shows nothing any more after a sign-out, and the next company its own rows', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').fill('userTenantB');
    expect(await page.getByText('Main account').count()).toBe(0);
    await page.getByLabel('Password').fill('passwordB');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('banner').getByText('Company B', { exact: true }).waitFor();
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    expect(await page.getByText('Company A').count()).toBe(0);
  });

  it('says so when a password is wrong', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').fill('userTenantA');
    await page.getByLabel('Password').fill('guessed');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'check user name and password' }).waitFor();
    refused = 1;
  });
});
