import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { serveFolder, type StaticServer } from '../support/static-server.js';
import { openPage, PACKAGES, pageWith, propertiesOf } from './host.js';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));
let server: StaticServer;
let browser: Browser;
let page: Page;
let complaints: string[];
let scripts: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(packages), launchBrowser()]);
});

beforeEach(async () => {
  page = await browser.newPage({ locale: 'en-GB' });
  page.setDefaultTimeout(10_000);
  [complaints, scripts] = [[], []];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
});

afterEach(async () => page.close());

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Adds to files of a package on their way to the page. */
async function alter(files: string, added: string): Promise<void> {
  await page.route(`**/dist/cdn/${files}`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      contentType: 'text/javascript',
      body: (await readFile(packages + pathname, 'utf8')) + added,
    });
  });
}

const WORKSPACE = `<payments-element lang="de"></payments-element>
<script type="module" nonce="host">
  // Before the tag is defined, as a page does whose scripts come in any order.
  import { memoryPaymentsGateway, paymentFixtures } from '@remit-elements/payments-element/testing.js';
  document.querySelector('payments-element').gateway = memoryPaymentsGateway({ payments: paymentFixtures(3) });
</script>`;

it('shows rows in another language on a page without a bundler, under a strict policy', async () => {
  await openPage(page, server.url, await pageWith(['payments-element'], WORKSPACE));
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(3);
  await page.getByRole('button', { name: 'Neue Zahlung' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  expect(complaints).toEqual([]);
});

it.each(PACKAGES)('is one file until something more is needed: %s', async (name) => {
  const body = `<${name}></${name}>
<script type="module" nonce="host">
  import '@remit-elements/${name}/define.js';
  document.body.dataset.defined = String(customElements.get('${name}') !== undefined);
</script>`;
  await openPage(page, server.url, await pageWith([name], body));
  await page.locator('body[data-defined=true]').waitFor();
  expect(scripts).toEqual([`/${name}/dist/cdn/${name}.js`]);
  expect(complaints).toEqual([]);
});

it('runs nothing that is not what integrity.json says', async () => {
  await alter('payments-element.js', "document.title = 'altered';");
  await openPage(page, server.url, await pageWith(['payments-element'], WORKSPACE));
  await expect.poll(() => complaints.join('\n')).toMatch(/integrity/);
  expect(await page.evaluate(() => customElements.get('payments-element') === undefined)).toBe(true);
  expect(await page.title()).toBe('Host');
});

it('lists each file of its own in integrity.json, its lazy chunks too', async () => {
  await alter('chunk-*.js', ' ');
  await openPage(page, server.url, await pageWith(['payments-element'], WORKSPACE));
  await expect.poll(() => complaints.join('\n')).toMatch(/integrity/);
});

it.each(PACKAGES)('takes over whatever was set before the tag was defined: %s', async (name) => {
  const properties = await propertiesOf(name);
  await openPage(page, server.url, await pageWith([name], ''));
  await page.evaluate((all) => {
    const early = Object.entries(all).map(([tag, names]) => {
      const element = document.createElement(tag);
      for (const property of names) Object.assign(element, { [property]: undefined });
      return element;
    });
    Object.assign(window, { early });
  }, properties);
  // As a text: the runner rewrites what it finds of `import()`.
  await page.evaluate(`import('@remit-elements/${name}/define.js').then(() => undefined)`);
  const tags = Object.keys(properties).filter((tag) => !['account-form', 'account-detail'].includes(tag));
  await page.waitForFunction((all) => all.every((tag) => customElements.get(tag)), tags);
  const left = await page.evaluate((all) => {
    const { early } = window as unknown as { early: HTMLElement[] };
    for (const element of early) customElements.upgrade(element);
    return early
      .filter(({ localName }) => customElements.get(localName))
      .flatMap((element) =>
        (all[element.localName] ?? [])
          .filter((property) => Object.hasOwn(element, property))
          .map((property) => `${element.localName}.${property}`),
      );
  }, properties);
  expect(left).toEqual([]);
  expect(tags.length).toBeGreaterThan(1);
});
