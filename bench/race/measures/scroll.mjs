/* global document, ShadowRoot */
// Scrolling through 100,000 rows: by the wheel, and in jumps.
import { visit } from '../visit.mjs';

const SECONDS = 6;
const PX_PER_FRAME = 100;
const JUMPS = 40;

/** By the wheel to the rows that follow, then back and forth among those that were seen. */
export function measure(browser, pages, name) {
  return visit(browser, pages.url(name), async (page, counters) => {
    await page.evaluate(async () => {
      const { gateway, rows, fill } = source.open({ count: 100_000 });
      fill();
      await gateway.list({ limit: 25 }); // sorted, once
      await race.mount({ mode: 'scroll', gateway, rows });
      await contender.ready();
      await race.until(() => contender.scroller()?.scrollHeight > 2_000);
      await race.rest(500);
    });
    const before = await counters.now();
    const { px, frames, late, blank } = await page.evaluate(wheel, [SECONDS, PX_PER_FRAME]);
    const after = await counters.now();
    const jumps = (await page.evaluate(jump, JUMPS)).sort((a, b) => a - b);
    return {
      scrollMainMs: ((after.mainMs - before.mainMs) / px) * 1_000,
      scrollLate: late / frames,
      scrollBlank: blank / frames,
      jumpP50Ms: jumps[Math.floor(jumps.length / 2)],
      jumpP95Ms: jumps[Math.floor(jumps.length * 0.95)],
    };
  });
}

/** In the page: a steady wheel. */
async function wheel([seconds, pxPerFrame]) {
  const box = contender.scroller();
  const { left, top, height } = box.getBoundingClientRect();
  const root = contender.root();
  const tree = root instanceof ShadowRoot ? root : document;
  const began = box.scrollTop;
  let [frames, late, blank, last] = [0, 0, 0, performance.now()];
  const end = last + seconds * 1_000;
  while (performance.now() < end) {
    box.scrollTop += pxPerFrame;
    await race.frame();
    const now = performance.now();
    frames += 1;
    if (now - last > 50) late += 1;
    last = now;
    const middle = tree.elementFromPoint(left + 80, top + height / 2);
    if (!middle?.textContent.trim() || middle === box) blank += 1;
  }
  return { px: box.scrollTop - began, frames, late, blank };
}

/** In the page: to places all over what can be scrolled to, until a row is in the middle of the box and laid out. */
async function jump(times) {
  const box = contender.scroller();
  const { left, top, height } = box.getBoundingClientRect();
  const root = contender.root();
  const tree = root instanceof ShadowRoot ? root : document;
  const farthest = box.scrollTop;
  const isThere = () => {
    const middle = tree.elementFromPoint(left + 80, top + height / 2);
    return middle && middle !== box && !middle.closest('.space, .skeleton') && middle.textContent.trim() !== '';
  };
  const took = [];
  for (let round = 0; round < times; round += 1) {
    await race.rest(60);
    const began = performance.now();
    box.scrollTop = (farthest * ((round * 37) % 100)) / 100;
    await race.until(isThere);
    took.push(performance.now() - began);
  }
  return took;
}
