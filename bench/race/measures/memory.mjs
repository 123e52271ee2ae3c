/* global given */
// What 200 flips and 200 mounts leave behind.
import { visit } from '../visit.mjs';

const ROUNDS = 200;
const WARM_UP = 20;

/** Growth of the heap, of nodes and of listeners, after everything that nobody holds is gone. */
export function measure(browser, pages, name) {
  return visit(browser, pages.url(name), async (page, counters) => {
    await page.evaluate(async () => {
      const { gateway, fill } = source.open({ count: 1_000 });
      fill();
      globalThis.given = { mode: 'pages', gateway, rows: [] };
      await race.mount(given);
      await contender.ready();
    });
    const flip = (rounds) =>
      page.evaluate(async (times) => {
        for (let round = 0; round < times; round += 1) {
          await race.over(() => (round % 2 ? contender.previous() : contender.next()));
        }
        await race.rest(500);
      }, rounds);
    const mount = (rounds) =>
      page.evaluate(async (times) => {
        for (let round = 0; round < times; round += 1) {
          contender.unmount();
          await race.mount(given);
          await contender.ready();
        }
        await race.rest(500);
      }, rounds);
    const flips = await grown(counters, flip);
    const mounts = await grown(counters, mount);
    return {
      flipsHeap: flips.heap,
      flipsNodes: flips.nodes,
      flipsListeners: flips.listeners,
      mountsHeap: mounts.heap,
      mountsNodes: mounts.nodes,
      mountsListeners: mounts.listeners,
    };
  });
}

async function grown(counters, act) {
  await act(WARM_UP);
  const before = await counters.settled();
  await act(ROUNDS);
  const after = await counters.settled();
  return Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]));
}
