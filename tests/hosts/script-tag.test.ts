import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { HOSTS } from './hosts.js';
import { serveHost, type ServedHost } from './open-host.js';

let browser: Browser;
let served: ServedHost;

const host = HOSTS.find(({ name }) => name === 'html');

describe.runIf(host)('a page without a bundler', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveHost(host!, browser);
  });

  afterAll(async () => {
    await served.close();
    await browser.close();
  });

  it('shows payments in memory by one script tag, with its hash, under a strict policy', async () => {
    const { page, trouble, close } = await served.open('/script-tag.html');
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    expect(await page.locator('script[integrity^=sha384-]').count()).toBe(1);
    expect(await page.getByRole('rowheader').count()).toBe(12);
    expect(trouble()).toEqual([]);
    await close();
  });

  it('shows two versions side by side, each under tags of its own', async () => {
    const { page, trouble, close } = await served.open('/two-versions.html');
    for (const tag of ['payments-element', 'next-payments-element']) {
      await expect.poll(() => page.locator(tag).getByRole('rowheader').count()).toBe(3);
    }
    await page.locator('next-payments-element').getByRole('button', { name: 'New payment' }).click();
    await page.getByRole('dialog').getByLabel('Creditor name').waitFor();
    expect(
      await page.evaluate(() => customElements.get('payments-element') === customElements.get('next-payments-element')),
    ).toBe(false);
    expect(trouble()).toEqual([]);
    await close();
  });
});
