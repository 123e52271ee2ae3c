/* global bench, document, addEventListener */
/* eslint max-lines-per-function: off -- the page gets the text of a function, which has to stand alone */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { instruments } from './page.mjs';

const FLIPS = 30;
const LEAK_ROUNDS = 200;
const SCROLL_MS = 10_000;

/** The page of the in-memory gateway, on a server of its own. */
export async function memoryPage() {
  const { build } = await import('esbuild');
  const entry = fileURLToPath(new URL('memory-page.mjs', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    write: false,
    outdir: '/',
    conditions: ['production'],
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const html = '<!doctype html><meta charset="utf-8"><title>bench</title><main></main>';
  const page = `${html}<script type="module" src="/memory-page.js"></script>`;
  const server = createServer(({ url }, response) => {
    const file = files.get(url);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file ?? page);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** On the in-memory gateway, each answer of which takes 5 ms and the time to find the rows. */
export async function measureMemory(browser, url, count) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(instruments);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.prepare);
  const found = { count };
  found.firstRows = await page.evaluate(async (many) => {
    globalThis.prepare(many);
    await globalThis.mount(); // sorts the rows, once
    globalThis.unmount();
    return globalThis.mount();
  }, count);
  found.flip = await page.evaluate((times) => bench.repeat(times, () => bench.button('Next page').click()), FLIPS);
  found.sort = await page.evaluate(
    (times) =>
      bench.repeat(times, (round) => {
        const field = ['AMOUNT', 'CREDITOR_NAME', 'EXECUTION_DATE', 'CREATED'][round % 4];
        bench.table().viewState = { sort: { field, direction: 'ASC' } };
      }),
    12,
  );
  found.filter = await page.evaluate(
    (times) =>
      bench.repeat(times, (round) => {
        bench.table().viewState = { filter: { status: [round % 2 ? 'CONFIRMED' : 'REJECTED'] } };
      }),
    12,
  );
  found.nodes = await page.evaluate(() => bench.nodes());
  found.leaks = await measureLeaks(page);
  found.scroll = await measureScroll(page);
  await page.close();
  return found;
}

async function measureScroll(page) {
  return page.evaluate(async (ms) => {
    globalThis.unmount();
    const style = document.createElement('style');
    style.textContent = 'payments-table { --payments-table-block-size: 700px }';
    document.head.append(style);
    await globalThis.mount({ paging: 'continuous' });
    await bench.until(() => bench.table().shadowRoot.querySelector('.frame.continuous'));
    await bench.frame();
    return bench.scroll(ms, 120);
  }, SCROLL_MS);
}

/** Heap, nodes and listeners of the whole page, before and after many rounds. */
async function measureLeaks(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const now = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const grown = (before, after) =>
    Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));
  const flip = (times) =>
    page.evaluate(
      (rounds) => bench.repeat(rounds, (round) => bench.button(round % 2 ? 'Previous page' : 'Next page').click()),
      times,
    );
  const mount = (times) =>
    page.evaluate(async (rounds) => {
      for (let round = 0; round < rounds; round += 1) {
        globalThis.unmount();
        await globalThis.mount();
      }
    }, times);
  await page.evaluate(() => (bench.table().viewState = {}));
  await page.waitForTimeout(500);
  await flip(20);
  const first = await now();
  await flip(LEAK_ROUNDS);
  const flipped = await now();
  await mount(20);
  const second = await now();
  await mount(LEAK_ROUNDS);
  return { flips: grown(first, flipped), mounts: grown(second, await now()) };
}

/** In the shell on the local backend, as its user meets it. */
export async function measureBackend(browser, url, count) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
  await page.addInitScript(instruments);
  await page.addInitScript(() => {
    const sent = globalThis.fetch.bind(globalThis);
    addEventListener('DOMContentLoaded', () => (globalThis.fetch = bench.watched(sent)));
    const seen = setInterval(() => {
      if (!globalThis.bench?.table()) return;
      globalThis.mounted ??= performance.now();
      if (bench.rows().length === 0) return;
      globalThis.shown = performance.now();
      clearInterval(seen);
    }, 4);
  });
  await page.goto(url);
  await page.getByLabel('User name').fill('userTenantA');
  await page.getByLabel('Password').fill('passwordA');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Payments' }).first().click();
  await page.waitForFunction(() => globalThis.shown, undefined, { timeout: 60_000 });
  await page.waitForTimeout(1_500);
  const found = { count, firstRows: await page.evaluate(() => globalThis.shown - globalThis.mounted) };
  found.flip = await page.evaluate((times) => bench.repeat(times, () => bench.button('Next page').click()), FLIPS);
  found.sort = await page.evaluate(
    (times) =>
      bench.repeat(times, (round) => {
        const field = ['AMOUNT', 'CREDITOR_NAME', 'EXECUTION_DATE', 'CREATED'][round % 4];
        bench.table().viewState = { sort: { field, direction: 'ASC' } };
      }),
    8,
  );
  found.filter = await page.evaluate(
    (times) =>
      bench.repeat(times, (round) => {
        bench.table().viewState = { filter: { status: [round % 2 ? 'CONFIRMED' : 'REJECTED'] } };
      }),
    8,
  );
  found.nodes = await page.evaluate(() => bench.nodes());
  await page.context().close();
  return found;
}
