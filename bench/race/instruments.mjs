/* global document, MutationObserver, requestAnimationFrame */
/* eslint max-lines-per-function: off -- the page gets the text of a function, which has to stand alone */
/** Runs in each contender's page and stands alone, since the page gets its text: what a reader waits for, where it happens. */
export function instruments() {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const place = () => document.querySelector('main');
  const sight = () =>
    contender
      .rows()
      .map((row) => row.textContent)
      .join();
  /** Settles as soon as the DOM says so, and its layout is known; frames are too coarse for that. */
  const until = (isSo, ms = 60_000) =>
    new Promise((settle, reject) => {
      const look = () => {
        if (!isSo()) return;
        watch.disconnect();
        clearTimeout(end);
        void document.body.offsetHeight;
        settle(performance.now());
      };
      const watch = new MutationObserver(look);
      const end = setTimeout(() => {
        watch.disconnect();
        reject(new Error('it did not happen'));
      }, ms);
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      for (const root of [document.body, contender.root()]) watch.observe(root, options);
      look();
    });
  /** From an act until other rows are there, in ms: in all, and without what answers took. */
  const over = async (act) => {
    const before = sight();
    source.takeWaitedMs();
    const began = performance.now();
    act();
    const total = (await until(() => sight() !== '' && sight() !== before)) - began;
    return { total, own: total - source.takeWaitedMs() };
  };
  /** From mount until rows are there, in ms. */
  const mount = async (given) => {
    const began = performance.now();
    contender.mount(place(), given);
    return (await until(() => contender.rows().length > 0)) - began;
  };
  const painted = () =>
    new Promise((settle) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => settle(performance.now());
        port2.postMessage(undefined);
      });
    });
  /** Tasks over 50 ms since the page began, as the browser tells them. */
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const elements = () => {
    const count = (root) =>
      [...root.querySelectorAll('*')].reduce(
        (sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0),
        0,
      );
    return count(place());
  };
  const rest = (ms) => new Promise((next) => setTimeout(next, ms));
  globalThis.race = { frame, until, over, mount, painted, longTasks, elements, rest, place };
}
