/* global opened, MutationObserver */
// Changes to rows in sight, 50 a second.
import { visit } from '../visit.mjs';

const SECONDS = 8;
const EVERY_MS = 20;

/** From the message until the row shows it and is painted; what each costs the main thread. */
export function measure(browser, pages, name) {
  return visit(browser, pages.url(name), async (page, counters) => {
    await page.evaluate(async () => {
      globalThis.opened = source.open({ count: 1_000 });
      opened.fill();
      await race.mount({ mode: 'pages', gateway: opened.gateway, rows: opened.rows });
      await contender.ready();
      await race.rest(500);
    });
    const idle = await spent(page, counters, () => page.evaluate((ms) => race.rest(ms), SECONDS * 1_000));
    let took = [];
    const busy = await spent(page, counters, async () => {
      took = await page.evaluate(update, [SECONDS, EVERY_MS]);
    });
    const sorted = [...took].sort((a, b) => a - b);
    return {
      liveP50Ms: sorted[Math.floor(sorted.length / 2)],
      liveP95Ms: sorted[Math.floor(sorted.length * 0.95)],
      liveMainMs: (busy - idle) / took.length,
    };
  });
}

async function spent(page, counters, act) {
  const before = await counters.now();
  await act();
  return (await counters.now()).mainMs - before.mainMs;
}

/** In the page: each change is to an amount that no other has, so that its row can be told. */
async function update([seconds, everyMs]) {
  const newest = [...opened.rows].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, 25);
  const waiting = new Map();
  const took = [];
  const isShown = (root, amount) => root.textContent.includes(amount);
  const watch = new MutationObserver(() => {
    for (const [row, { amount, sentMs }] of waiting) {
      const drawn = contender.rows().find((each) => isShown(each, row.creditorName));
      if (!drawn || !isShown(drawn, amount)) continue;
      waiting.delete(row);
      void race.painted().then((at) => took.push(at - sentMs));
    }
  });
  watch.observe(contender.root(), { subtree: true, childList: true, characterData: true });
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; performance.now() < end; round += 1) {
    const index = round % newest.length;
    const { version } = newest[index];
    const payment = { ...newest[index], version: version + 1, amountMinor: 100_000_000 + round };
    newest[index] = payment;
    const amount = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(payment.amountMinor / 100);
    for (const row of waiting.keys()) if (row.id === payment.id) waiting.delete(row);
    waiting.set(payment, { amount, sentMs: performance.now() });
    opened.change(payment);
    await race.rest(everyMs);
  }
  await race.rest(500);
  watch.disconnect();
  return took;
}
