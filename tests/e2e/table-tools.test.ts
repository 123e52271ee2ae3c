import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { serveFolder, type StaticServer } from '../support/static-server.js';

/** A page of a host's own with nothing but the table on it, bundled as a host would: each lazy chunk a file. */
const PAGE = `
  import '@remit-elements/payments-element/define.js';
  import { accountFixtures, memoryPaymentsGateway, paymentFixtures } from '@remit-elements/payments-element/testing.js';
  const gateway = memoryPaymentsGateway({ accounts: accountFixtures(), payments: paymentFixtures(60) });
  const table = document.createElement('payments-table');
  const filter = new URLSearchParams(location.search).get('currency');
  if (filter) table.viewState = { filter: { currency: filter } };
  table.gateway = gateway;
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.shifts.push(shift.value);
  }).observe({ type: 'layout-shift', buffered: true });
  document.body.append(table);
`;

let folder: string;
let server: StaticServer;
let browser: Browser;
let toolsChunk: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remit-table-'));
  await build({
    stdin: { contents: PAGE, resolveDir: join(import.meta.dirname, '..', '..', 'packages', 'shell') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    entryNames: 'page',
    logLevel: 'error',
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A host</title><script type="module" src="/page.js"></script></html>',
  );
  for (const file of await readdir(folder)) {
    if (file.endsWith('.js') && (await readFile(join(folder, file), 'utf8')).includes('tableToolsWords ='))
      toolsChunk = file;
  }
  server = await serveFolder(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const rows = (page: Page) => page.getByRole('rowheader');

describe('the table on a page of a host’s own', () => {
  it.each([
    [1440, ''],
    [1000, '?currency=EUR'],
    [320, ''],
    [320, '?currency=EUR'],
  ])('moves nothing when its tools arrive, %i px wide, with the query “%s”', async (width, query) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'en-GB' });
    await page.goto(`${server.url}/index.html${query}`);
    await page.getByRole('searchbox', { name: 'Search creditor, reference, IBAN' }).waitFor();
    await page.getByText(/payments · EUR\s[\d,.]+/).waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    await page.close();
  });

  it('is whole on a network that has nothing of what comes later', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 800 }, locale: 'en-GB' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(`**/${toolsChunk}`, (route) => route.abort());
    await page.goto(`${server.url}/index.html`);
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(25);
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText('26–50 of 50+').waitFor();
    expect([await page.getByRole('searchbox').count(), errors]).toEqual([0, []]);
    await page.close();
  });
});
