/* global location */
// Bytes, first row, blocking time: a page that asks for its rows over the network.
import { visit } from '../visit.mjs';

/** Until nothing more is fetched after the first row. */
const QUIET_MS = 1_500;
const SLOW_QUIET_MS = 4_000;

/** The page of a table as a reader opens it: at full speed, and with Fast 3G and a quarter of the processor. */
export async function measure(browser, pages, name) {
  const url = pages.url(name, 'remote');
  const fast = await visit(browser, url, (page, counters) => open(page, counters, QUIET_MS));
  const slow = await visit(browser, url, (page, counters) => open(page, counters, SLOW_QUIET_MS), { slow: true });
  const weigh = (paths) => (of) => paths.reduce((sum, path) => sum + pages.weight(path)[of], 0);
  const [first, all] = [weigh(fast.before), weigh([...fast.before, ...fast.after])];
  return {
    firstBrotli: first('brotli'),
    firstGzip: first('gzip'),
    allBrotli: all('brotli'),
    allGzip: all('gzip'),
    firstRowMs: fast.firstRowMs,
    slowFirstRowMs: slow.firstRowMs,
    slowBlockedMs: slow.blockedMs,
    elements: fast.elements,
    heap: fast.heap,
  };
}

async function open(page, counters, quietMs) {
  await page.waitForFunction(() => globalThis.firstRowMs, undefined, { timeout: 60_000 });
  await page.evaluate(() => contender.ready());
  await page.waitForTimeout(quietMs);
  const { heap } = await counters.settled();
  const found = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource').filter(({ name }) => !name.includes('/api/'));
    const path = ({ name }) => new URL(name, location.href).pathname;
    const isBefore = ({ responseEnd }) => responseEnd < globalThis.firstRowMs;
    return {
      firstRowMs: globalThis.firstRowMs,
      before: entries.filter(isBefore).map(path),
      after: entries.filter((entry) => !isBefore(entry)).map(path),
      blockedMs: race.longTasks.reduce((sum, took) => sum + took - 50, 0),
      elements: race.elements(),
    };
  });
  return { ...found, heap };
}
