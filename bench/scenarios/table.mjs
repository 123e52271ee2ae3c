import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toMarkdown, brokenBounds } from '../table/report.mjs';

const results = (name) => new URL(`../results/${name}`, import.meta.url);

export const about =
  'First rows, pages, sort, filter, scrolling and growth of the payments table, with 100,000 payments.';
export const options = {
  count: { type: 'string', about: 'payments (100000)' },
  'no-backend': { type: 'boolean', about: 'leaves the local backend out, which takes a minute to fill' },
  save: { type: 'boolean', about: 'writes the page to bench/results/table.md too' },
};

/** Measures, prints, and fails when a bound that depends on no clock is broken. */
export async function run({ count = '100000', 'no-backend': noBackend = false, save = false }) {
  const { chromium } = await import('playwright-core');
  const { browserArgs, findBrowser } = await import('../../scripts/lib/browser.mjs');
  const { measureMemory, memoryPage } = await import('../table/measure.mjs');
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs, headless: true });
  const measured = { date: new Date().toISOString().slice(0, 10), browser: browser.version() };
  try {
    const server = await memoryPage();
    console.error(`in memory, ${count} payments`);
    measured.memory = await measureMemory(browser, server.url, Number(count));
    server.close();
    if (!noBackend) measured.backend = await onBackend(browser, Number(count));
  } finally {
    await browser.close();
  }
  const page = toMarkdown(measured);
  console.log(page);
  await mkdir(results(''), { recursive: true });
  await writeFile(results('table.json'), `${JSON.stringify(measured, null, 2)}\n`);
  if (save) await writeFile(results('table.md'), page);
  const broken = brokenBounds(measured);
  for (const line of broken) console.error(`BROKEN: ${line}`);
  if (broken.length > 0) process.exitCode = 1;
}

async function onBackend(browser, count) {
  const { startLocalBackend } = await import('@remit-elements/local-backend');
  const { measureBackend } = await import('../table/measure.mjs');
  const dataDir = await mkdtemp(join(tmpdir(), 'remit-bench-'));
  console.error(`filling a local backend with ${count} payments for each company`);
  const backend = await startLocalBackend({ port: 0, dataDir, payments: count });
  try {
    return await measureBackend(browser, backend.url, count);
  } finally {
    await backend.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
