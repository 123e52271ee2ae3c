import type { AccountsElement } from '@remit-elements/accounts-element';
import type { PaymentsElement } from '@remit-elements/payments-element';
import { startTestBackend, type TestBackend } from '@remit-elements/local-backend/testing.js';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { StaticServer } from '../support/static-server.js';
import { openHost, type HostPage } from './host-page.js';
import type { Version } from './page/hosting.js';
import { serveHosts } from './serve-hosts.js';

let server: StaticServer;
let browser: Browser;
let backend: TestBackend;
let host: HostPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveHosts(), launchBrowser()]);
  backend = await startTestBackend({ payments: 8, allowedOrigins: [server.url] });
  host = await openHost(browser, `${server.url}/plain.html`);
});

afterEach(() => {
  expect(host.complaints).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await backend.remove();
  await server.close();
});

interface Shown {
  readonly version: Version;
  readonly tenantId: string;
  readonly names: readonly ('accounts' | 'payments')[];
}

/** Elements of one version with a company's session over the local backend: an admin's, who may do everything. */
async function show({ version, tenantId, names }: Shown): Promise<void> {
  const token = await backend.tokenOf(tenantId, 'admin');
  await host.page.evaluate(
    async ([of, idToken, url, parts]) => {
      const { hosting } = window;
      const [{ clientOf }, elements] = [await hosting.sessions(of), await hosting.elements(of)];
      const outputs = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as Parameters<typeof clientOf>[0];
      const prefix = of === 'v1' ? '' : `${of}-`;
      const options = of === 'v1' ? {} : { prefix: of };
      const client = await clientOf(outputs, idToken);
      for (const part of parts) {
        elements[part].define(options);
        await hosting.show(`${prefix}${part}-element`, { client });
      }
    },
    [version, token, backend.url, names] as const,
  );
}

const element = (tag: string): Locator => host.page.locator(tag);
const rowsOf = (within: Locator): Locator => within.getByRole('rowheader');

/** Accounts and payments of one company, handing on to each other what each tells. */
async function compose(): Promise<Record<'accounts' | 'payments', Locator>> {
  await host.page.goto(`${server.url}/plain.html`);
  await show({ version: 'v1', tenantId: 'tenant-a', names: ['accounts', 'payments'] });
  await host.page.evaluate(async () => {
    const { compose: join } = await window.hosting.elements('v1');
    const accounts = document.querySelector<AccountsElement>('accounts-element');
    const payments = document.querySelector<PaymentsElement>('payments-element');
    if (accounts && payments) join(accounts, payments);
  });
  const both = { accounts: element('accounts-element'), payments: element('payments-element') };
  await Promise.all(Object.values(both).map((each) => rowsOf(each).first().waitFor()));
  return both;
}

describe('accounts and payments on one page', () => {
  it('filter the payments by the account that is chosen, and open the account that a payment leaves from', async () => {
    const { accounts, payments } = await compose();
    const all = await rowsOf(payments).count();
    await accounts.getByRole('button', { name: /^Dollar account/ }).click();
    await accounts.getByRole('button', { name: 'Show payments' }).click();
    await expect.poll(() => rowsOf(payments).count()).toBeLessThan(all);
    const currencies = await payments.locator('.code').allTextContents();
    expect(new Set(currencies.map((text) => text.trim()))).toEqual(new Set(['USD']));
    await rowsOf(payments).first().getByRole('button').click();
    await payments.locator('dialog').getByRole('button', { name: 'Dollar account' }).click();
    await accounts.getByRole('dialog', { name: 'Dollar account' }).waitFor();
    expect(await payments.locator('dialog[open]').count()).toBe(0);
  });

  it('show in one what was changed in the other', async () => {
    const { accounts, payments } = await compose();
    await accounts.getByRole('button', { name: 'New account' }).first().click();
    await accounts.getByLabel('Account name').fill('Escrow');
    await accounts.getByLabel('Account holder').fill('Company A');
    await accounts.getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00');
    await accounts.getByRole('button', { name: 'Save' }).click();
    await accounts.getByRole('rowheader', { name: /Escrow/ }).waitFor();
    await payments.getByRole('button', { name: 'New payment' }).first().click();
    await expect
      .poll(() => payments.getByLabel('From account').locator('option').allTextContents())
      .toContainEqual(expect.stringContaining('Escrow'));
  });

  it('go on when the other is taken out of the page', async () => {
    const { accounts, payments } = await compose();
    await host.page.evaluate(() => document.querySelector('accounts-element')?.remove());
    await payments.getByRole('button', { name: 'New payment' }).first().click();
    await payments.getByLabel('From account').waitFor();
    expect(await accounts.count()).toBe(0);
  });

  it('go on when the other gets no answer', async () => {
    await host.page.goto(`${server.url}/plain.html`);
    await show({ version: 'v1', tenantId: 'tenant-a', names: ['payments'] });
    await host.page.evaluate(async () => {
      const { hosting } = window;
      const { accounts, accountsTesting } = await hosting.elements('v1');
      accounts.define();
      const gateway = accountsTesting.memoryAccountsGateway({ accounts: accountsTesting.accountFixtures() });
      gateway.list = () => Promise.reject(new TypeError('Failed to fetch'));
      await hosting.show('accounts-element', { gateway });
    });
    await element('accounts-element').getByRole('button', { name: 'Retry' }).waitFor();
    await rowsOf(element('payments-element')).first().waitFor();
  });
});

describe('two versions with two sessions at one backend', () => {
  it('each hear of their own company’s changes alone', async () => {
    await host.page.goto(`${server.url}/plain.html`);
    await show({ version: 'v1', tenantId: 'tenant-a', names: ['payments'] });
    await show({ version: 'v2', tenantId: 'tenant-b', names: ['payments'] });
    const [first, second] = [element('payments-element'), element('v2-payments-element')];
    await Promise.all([first, second].map((each) => each.getByText(/^live/i).first().waitFor()));
    for (const [tenantId, within, other] of [
      ['tenant-a', first, second],
      ['tenant-b', second, first],
    ] as const) {
      await create(tenantId, `Heard in ${tenantId}`);
      await within.getByRole('button', { name: 'Show 1 new payment' }).click();
      await within.getByRole('rowheader', { name: `Heard in ${tenantId}` }).waitFor();
      expect(await other.getByText(`Heard in ${tenantId}`).count()).toBe(0);
    }
  });
});

async function create(tenantId: string, creditorName: string): Promise<void> {
  const token = await backend.tokenOf(tenantId, 'admin');
  const listed = await backend.post(token, '{ listAccounts { items { id currency } } }');
  const { items } = listed.data?.['listAccounts'] as { items: { id: string; currency: string }[] };
  const debtorAccountId = items.find(({ currency }) => currency === 'EUR')?.id;
  const { errors } = await backend.post(
    token,
    'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { id tenantId version status deletedAt } }',
    {
      input: {
        ...{ id: crypto.randomUUID(), requestId: crypto.randomUUID(), debtorAccountId, creditorName },
        ...{ creditorIban: 'DE89370400440532013000', amountMinor: 12_345, currency: 'EUR' },
        requestedExecutionDate: '2030-03-04',
      },
    },
  );
  expect(errors).toBeUndefined();
}
