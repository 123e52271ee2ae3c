// Page flips: 10,000 rows behind a gateway that answers after 20 ms.
import { visit } from '../visit.mjs';

const FLIPS = 40;

/** What a flip takes beyond the answer, and what it costs the main thread. */
export function measure(browser, pages, name) {
  return visit(browser, pages.url(name), async (page, counters) => {
    await page.evaluate(async () => {
      const { gateway, fill } = source.open({ count: 10_000, delayMs: 20 });
      fill();
      await gateway.list({ limit: 25 }); // sorted, once
      await race.mount({ mode: 'pages', gateway, rows: [] });
      await contender.ready();
      await race.rest(500);
    });
    const flip = (times) =>
      page.evaluate(async (rounds) => {
        const took = [];
        for (let round = 0; round < rounds; round += 1) {
          took.push((await race.over(() => contender.next())).own);
          await race.rest(30);
        }
        return took;
      }, times);
    await flip(10);
    const before = await counters.now();
    const took = await flip(FLIPS);
    const after = await counters.now();
    return { flipMs: median(took), flipMainMs: (after.mainMs - before.mainMs) / FLIPS };
  });
}

function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
}
