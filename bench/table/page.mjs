/* global document, requestAnimationFrame */
/* eslint max-lines-per-function: off -- the page gets the text of a function, which has to stand alone */
/** Runs in the page: what a reader waits for, measured where it happens. Stands alone, since the page gets its text. */
export function instruments() {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const deep = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot && deep(element.shadowRoot, selector);
      if (inside) return inside;
    }
    return null;
  };
  const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;
  /** Time that answers to lists took while something was measured. */
  let waited = 0;
  const watched =
    (read) =>
    async (...of) => {
      const began = performance.now();
      const answer = await read(...of);
      waited += performance.now() - began;
      return answer;
    };
  const table = () => deep(document, 'payments-table');
  const rows = () => [...(table()?.shadowRoot?.querySelectorAll('tbody tr:not(.skeleton, .space)') ?? [])];
  const sight = () =>
    rows()
      .map((row) => row.textContent)
      .join('\n');
  const until = async (true_, ms = 60_000) => {
    const end = performance.now() + ms;
    while (!true_()) {
      if (performance.now() > end) throw new Error('it did not happen');
      await frame();
    }
  };
  /** From an act to the frame in which other rows are shown, without the time of the answer. */
  const over = async (act) => {
    const before = sight();
    waited = 0;
    const began = performance.now();
    await act();
    await until(() => sight() !== before && table().shadowRoot.querySelector('table').ariaBusy === 'false');
    return { total: performance.now() - began, own: performance.now() - began - waited };
  };
  const repeat = async (times, act) => {
    const all = [];
    for (let round = 0; round < times; round += 1) all.push(await over(() => act(round)));
    return { total: median(all.map(({ total }) => total)), own: median(all.map(({ own }) => own)), rounds: times };
  };
  const button = (name) => [...table().shadowRoot.querySelectorAll('button')].find((each) => each.ariaLabel === name);
  const nodes = () => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0),
        0,
      );
    return count(table().shadowRoot);
  };
  const scroll = async (ms, pxPerFrame) => {
    const box = table().shadowRoot.querySelector('.frame');
    const frames = [];
    let [last, most, blank] = [performance.now(), 0, 0];
    const end = last + ms;
    while (performance.now() < end) {
      box.scrollTop += pxPerFrame;
      await frame();
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (frames.length % 30 === 0) most = Math.max(most, nodes());
      const middle = table()
        .shadowRoot.elementFromPoint(box.getBoundingClientRect().left + 40, 300)
        ?.closest('tr');
      if (middle?.className === 'skeleton' || middle?.className === 'space') blank += 1;
    }
    const late = frames.filter((took) => took > 50).length;
    return { frames: frames.length, late, blank, nodes: most, reached: Math.round(box.scrollTop / 44) };
  };
  globalThis.bench = { table, rows, until, over, repeat, button, nodes, scroll, watched, frame };
}
