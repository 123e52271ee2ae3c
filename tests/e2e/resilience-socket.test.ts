import { postGraphQL } from '@remit-elements/local-backend/testing.js';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultProxy } from '../faults/proxy/fault-proxy.js';
import { Api } from '../support/api.js';
import { signIn } from '../support/shell.js';
import { openShell, type OpenShell } from './open-shell.js';

/** What comes back waits for its turn. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: PATIENCE_MS });
const CATCH_UP = { timeout: 45_000 };

let shell: OpenShell;
let proxy: FaultProxy;
let page: Page;

beforeAll(async () => {
  shell = await openShell();
  proxy = await FaultProxy.start(shell.backend);
});
afterAll(async () => {
  await proxy.close();
  await shell.close();
});
beforeEach(async () => {
  page = await (await shell.browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(20_000);
  await signIn(page, proxy.url, 'adminTenantA', 'passwordA');
});
afterEach(async () => {
  proxy.socket.refused = false;
  await page.context().close();
});

const go = (name: string) => page.getByRole('link', { name, exact: true }).click();

/** As somebody else does, past the socket that is cut. */
async function change(operation: string, input: object): Promise<void> {
  const token = await page.evaluate(
    () => localStorage.getItem(Object.keys(localStorage).find((name) => name.endsWith('.idToken')) ?? '') ?? '',
  );
  const api = await Api.over({
    post: (bearer, query, variables) => postGraphQL(shell.backend.url, bearer, query, variables),
  });
  await api.must(token, operation, { input: { id: crypto.randomUUID(), requestId: crypto.randomUUID(), ...input } });
}

const pay = (creditorName: string) =>
  change('createPayment', {
    creditorName,
    debtorAccountId: 'main-account',
    creditorIban: 'DE89370400440532013000',
    amountMinor: 4_200,
    currency: 'EUR',
    requestedExecutionDate: '2030-03-04',
  });

const open = (name: string) =>
  change('createAccount', { name, holderName: 'Company A', iban: 'DE02120300000000202051', currency: 'EUR' });

/** The page listens to so many things; then it does not, and cannot. */
async function cut(): Promise<number> {
  await expect.poll(() => proxy.socket.subscriptions).toBeGreaterThan(0);
  const { subscriptions } = proxy.socket;
  proxy.socket.refused = true;
  proxy.socket.cut();
  await expect.poll(() => proxy.socket.subscriptions).toBe(0);
  return subscriptions;
}

/** What the page had not asked for yet when it was cut may come as well. */
async function mend(subscriptions: number): Promise<void> {
  proxy.socket.refused = false;
  await expect.poll(() => proxy.socket.subscriptions, CATCH_UP).toBeGreaterThanOrEqual(subscriptions);
}

describe('the socket alone is cut', () => {
  it('under the payments: the list says so, and has what others did meanwhile once it is back', async () => {
    await go('Payments');
    const rows = page.getByRole('table', { name: 'Payments' }).getByRole('rowheader');
    await rows.first().waitFor();
    await page.getByText('live', { exact: true }).first().waitFor();
    const listened = await cut();
    await page
      .getByText(/not updated since \d\d:\d\d|checking every 30 s/)
      .first()
      .waitFor();
    await pay('While It Was Cut AG');
    await mend(listened);
    await page.getByText('live', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Show 1 new payment' }).click();
    await rows.filter({ hasText: 'While It Was Cut AG' }).waitFor(CATCH_UP);
  });

  it('under the accounts: they are read now and then, and what others did comes without it', async () => {
    await go('Accounts');
    const rows = page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader');
    await rows.first().waitFor();
    await cut();
    await open('Opened meanwhile');
    await rows.filter({ hasText: 'Opened meanwhile' }).waitFor(CATCH_UP);
    expect(proxy.socket.subscriptions).toBe(0);
  });

  it('under the accounts: what others did meanwhile comes at once when it is back', async () => {
    await go('Accounts');
    const rows = page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader');
    await rows.first().waitFor();
    const listened = await cut();
    await open('Opened before it was back');
    await mend(listened);
    await rows.filter({ hasText: 'Opened before it was back' }).waitFor({ timeout: 10_000 });
  });

  it('under the start page: it says so, and its figures follow at once when it is back', async () => {
    const drafts = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Drafts', exact: true }) });
    const count = async (): Promise<number> => Number(/(\d+) payment/.exec(await drafts.innerText())?.[1]);
    await drafts.getByText(/\d+ payments?$/).waitFor();
    const before = await count();
    // Half a minute after it was opened it reads again by itself, and then for a minute not: what follows can only be the socket.
    await page.waitForRequest((request) => request.postData()?.includes('day0') === true, CATCH_UP);
    const readAtMs = Date.now();
    const listened = await cut();
    const polling = page.getByText('Checked every minute, since changes are not told at the moment.');
    await polling.waitFor();
    await page.getByText(/^Updated \d\d:\d\d\.$/).waitFor();
    await pay('Another One Meanwhile');
    await mend(listened);
    await expect.poll(count, CATCH_UP).toBe(before + 1);
    expect(Date.now() - readAtMs).toBeLessThan(55_000);
    await polling.waitFor({ state: 'hidden' });
  });
});
