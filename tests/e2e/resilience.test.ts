import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KilledServer } from '../faults/kill-server.js';
import { launchBrowser } from '../support/browser.js';
import { fillPayment, signIn } from '../support/shell.js';

const LOST = 'The server cannot be reached.';
/** Processes are ended and begun, and what comes back waits for its turn. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

let browser: Browser;
let dataDir: string;
let server: KilledServer;
let page: Page;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-resilience-'));
  [browser, server] = await Promise.all([launchBrowser(), KilledServer.start(dataDir)]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  if (!isUp) await startAgain();
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(20_000);
});
afterEach(() => page.context().close());

let isUp = true;

async function kill(): Promise<void> {
  isUp = false;
  await server.kill();
}

/** The same server again: same data, same address, as whoever has its page open expects. */
async function startAgain(): Promise<void> {
  server = await KilledServer.start(dataDir, { port: server.port });
  isUp = true;
}

const figure = () => page.getByText(/\d+ payments?$/).first();
/** What is typed into the form of a new payment. */
const creditor = () => page.getByRole('dialog').getByLabel('Creditor name');

async function typePayment(name: string): Promise<void> {
  await page.goto(`${server.url}/payments`);
  await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  await page.getByRole('button', { name: 'New payment' }).first().click();
  await fillPayment(page, { creditor: name, amount: '12.50' });
}

describe('the backend is killed under the shell', () => {
  it('on each page: what was there stays, it is said, and it goes on by itself', async () => {
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    await figure().waitFor();
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    const rows = page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
    await rows.first().waitFor();
    const sort = page.getByRole('button', { name: /^Amount/ });
    await sort.waitFor();
    const before = await rows.allInnerTexts();
    await kill();
    // Reads the list again, and hears nothing.
    await sort.click();
    await page.getByText(LOST).waitFor();
    expect((await rows.allInnerTexts()).sort()).toEqual(before.sort());

    // The menu works on; what was never fetched says so, and nothing else breaks.
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Retry' }).first().waitFor();
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('alert').filter({ hasText: 'This page did not load' }).waitFor();
    expect(await page.title()).toBe('Accounts · Remit Elements');

    await startAgain();
    // Not a click more: the line goes, and the page that could not be fetched opens.
    await page.getByText(LOST).waitFor({ state: 'hidden', timeout: 30_000 });
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await rows.first().waitFor();
    expect((await rows.allInnerTexts()).sort()).toEqual(before.sort());
  });

  it('with a payment half sent: it is stored once', async () => {
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    await typePayment('Killed Between GmbH');
    await kill();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/Not sent|Checking|can’t tell yet/)
      .first()
      .waitFor();
    await startAgain();
    await page.getByText('Killed Between GmbH').first().waitFor();
    await page.getByText(LOST).waitFor({ state: 'hidden', timeout: 30_000 });
    await page.goto(`${server.url}/payments`);
    const own = page.getByRole('rowheader').filter({ hasText: 'Killed Between GmbH' });
    await own.first().waitFor();
    await expect.poll(() => own.count(), { timeout: 20_000 }).toBe(1);
  });
});

describe('the backend is killed under the shell’s own forms', () => {
  const dialog = () => page.getByRole('dialog');
  const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const CHECKING = /(We can’t tell|It is not clear) yet whether|Checking/;

  it('under an invitation: it stays as it was typed, and is sent once the server is back', async () => {
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    await open('Members');
    await page.getByRole('button', { name: 'Invite member' }).click();
    await dialog().getByLabel('E-mail').fill('killed-between@tenant-a.example');
    await kill();
    await dialog().getByRole('button', { name: 'Send invitation' }).click();
    await dialog().getByText(CHECKING).waitFor();
    expect(await dialog().getByLabel('E-mail').inputValue()).toBe('killed-between@tenant-a.example');
    await startAgain();
    await dialog().waitFor({ state: 'hidden', timeout: 40_000 });
    const own = page.getByRole('table', { name: 'Members' }).getByRole('row', { name: 'killed-between@' });
    await page.reload();
    await own.first().waitFor();
    expect(await own.count()).toBe(1);
  });

  it('under the members: they are read once the server is back, under what is being typed', async () => {
    const members = page.getByRole('table', { name: 'Members' });
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    await open('Members');
    await members.waitFor();
    await open('Start');
    await kill();
    await open('Members');
    await page.getByText('This could not be loaded.').waitFor();
    await page.getByRole('button', { name: 'Invite member' }).click();
    await dialog().getByLabel('E-mail').fill('typed-meanwhile@tenant-a.example');
    await startAgain();
    await page.getByText('This could not be loaded.').waitFor({ state: 'detached', timeout: 40_000 });
    expect(await dialog().getByLabel('E-mail').inputValue()).toBe('typed-meanwhile@tenant-a.example');
    await page.keyboard.press('Escape');
    await members.waitFor();
  });

  it('under the settings: what was typed stays, and what could not be read is read once the server is back', async () => {
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    const name = page.getByLabel('Company name');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const saved = page.getByRole('status').filter({ hasText: 'Saved.' });
    await open('Settings');
    await name.fill('Company A, killed between');
    await kill();
    // Left and come back to, with nobody to ask.
    await open('Start');
    await open('Settings');
    const company = page.getByRole('region', { name: 'Company' });
    const notice = company.getByRole('alert').filter({ hasText: 'This could not be loaded.' });
    await notice.waitFor();
    await startAgain();
    // Not a click more.
    await page.getByText('They are not saved yet.').waitFor({ timeout: 40_000 });
    await page.getByText('Off: a password is enough to sign in.').waitFor();
    expect(await name.inputValue()).toBe('Company A, killed between');
    await kill();
    await save.click();
    await page.getByText(CHECKING).waitFor();
    expect(await name.inputValue()).toBe('Company A, killed between');
    await startAgain();
    await saved.waitFor({ timeout: 40_000 });
    await name.fill('Company A');
    await save.click();
    await saved.waitFor();
  });
});

describe('the network goes', () => {
  it('before a page was fetched: it says so, and opens by itself', async () => {
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    await figure().waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline. What you see may be out of date.').waitFor();
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'It opens by itself once you are online again.' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    expect(await page.getByText('You are offline').count()).toBe(0);
  });

  it('comes and goes while the reader hurries from page to page: the last one is there', async () => {
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    for (let turn = 0; turn < 6; turn += 1) {
      await page.context().setOffline(turn % 2 === 0);
      for (const name of ['Payments', 'Start', 'Accounts']) await page.getByRole('link', { name, exact: true }).click();
    }
    await page.context().setOffline(false);
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/accounts');
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
  });
});

describe('the session ends', () => {
  it('in another tab, under an open form: nothing is left to see, and the same person goes on with it', async () => {
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    await typePayment('Typed Before The End');
    // As a session does that can be renewed no more.
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 401, json: { errors: [{ errorType: 'UnauthorizedException', message: 'no' }] } }),
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Your session has ended. Sign in to go on.').waitFor();
    expect(await page.getByText('Typed Before The End').count()).toBe(0);
    await page.unroute('**/graphql');

    // Somebody else sees nothing of it, the same person all.
    await signIn(page, server.url, 'userTenantB', 'passwordB');
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    expect(await page.getByText('Typed Before The End').count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page
      .getByText(/Typed Before The End/)
      .first()
      .waitFor();
  });

  it('by a sign-out in one tab while a dialog is open in another', async () => {
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    const other = await page.context().newPage();
    await other.goto(`${server.url}/payments`);
    const row = other.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first();
    await row.getByRole('button').click();
    await other.getByRole('dialog').first().waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await other.getByRole('dialog').count()).toBe(0);
    await other.getByLabel('User name').fill('can be typed into');
  });
});

describe('an element that fails', () => {
  it('leaves menu and other pages working, and is mounted anew on Retry', async () => {
    await page.addInitScript(() => {
      // The first of them, once: as a fault in it that shows by a bad row alone.
      const { define } = customElements;
      let isBroken = true;
      customElements.define = function (name, element, options) {
        if (name === 'payments-element') {
          const shape = element.prototype as unknown as { render(): unknown };
          const { render } = shape;
          shape.render = function () {
            if (isBroken) throw new TypeError('A fault in the element');
            return render.call(this);
          };
          Object.assign(window, { mend: () => (isBroken = false) });
        }
        define.call(this, name, element, options);
      };
    });
    await signIn(page, server.url, 'adminTenantA', 'passwordA');
    await page.getByRole('link', { name: 'Payments', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'This page stopped working' }).waitFor();
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('table', { name: 'Accounts' }).getByRole('rowheader').first().waitFor();
    await page.goBack();
    await page.getByRole('alert').filter({ hasText: 'This page stopped working' }).waitFor();
    await page.evaluate(() => (window as unknown as { mend(): void }).mend());
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  });

  it('by something that nobody took keeps what is on it, and says so', async () => {
    await signIn(page, server.url, 'userTenantA', 'passwordA');
    await typePayment('Still Here AG');
    // Out of the page's own code.
    await page
      .getByRole('dialog')
      .getByLabel('Creditor name')
      .evaluate((field) => {
        const fault = new Error('Nobody took it');
        fault.stack = `Error: Nobody took it\n    at ${location.origin}/build/p-1.js:1:1`;
        field.addEventListener('input', () => void Promise.reject(fault), { once: true });
      });
    await creditor().press('End');
    await creditor().pressSequentially('!');
    await page.getByText('Something on this page went wrong.').waitFor({ state: 'attached' });
    expect(await creditor().inputValue()).toBe('Still Here AG!');
    await page.keyboard.press('Escape');
  });
});
