import { instruments } from './instruments.mjs';

/** Fast 3G as Chromium's developer tools knew it: 1.6 Mbit/s down, 750 kbit/s up, 562.5 ms to and fro. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/**
 * Opens a contender's page in a context of its own, with nothing cached, and closes it after `act`.
 * @param {{ slow?: boolean }} how `slow`: a network of Fast 3G and a processor of a quarter of the speed.
 */
export async function visit(browser, url, act, { slow = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.addInitScript(instruments);
    await session.send('Performance.enable');
    if (slow) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', FAST_3G);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.goto(url);
    await page.waitForFunction(() => globalThis.contender);
    return await act(page, counters(session));
  } finally {
    await context.close();
  }
}

/** What the browser counts for the page. */
function counters(session) {
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      heap: of('JSHeapUsedSize'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      mainMs: of('TaskDuration') * 1_000,
    };
  };
  return {
    now,
    /** After everything that nobody holds is gone. */
    async settled() {
      for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
      return now();
    },
  };
}
