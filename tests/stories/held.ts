import type { CDPSession, Page } from 'playwright-core';

/** What a page holds on to. */
export interface Held {
  /** Elements with a shadow root that are no longer in the page, by the story that made them. */
  readonly detached: readonly string[];
  /** Timers that still run, by the story that set them. */
  readonly timers: readonly string[];
  /** Sockets and channels that are still open, by the story that opened them. */
  readonly connections: readonly string[];
  readonly nodes: number;
  readonly listeners: number;
}

/** Of a story's session, which a test can end. */
interface StoryGateway {
  end?(): void;
}

interface Watch {
  story: string;
  /** Counts the stories, one shown twice as two. */
  turn: number;
  /** What timers ran when their story was gone: held until elements are looked at, or a slow look would come too late. */
  readonly overdue: Map<number, () => void>;
  /** Held here as a host holds what it reads by: sessions outlive elements. */
  readonly gateways: Set<StoryGateway>;
  read(): Pick<Held, 'detached' | 'timers' | 'connections'>;
}

/** Notes from before the first script who makes elements, timers and connections. Runs in the page. */
export function watchHeld(): void {
  const elements = new Set<{ story: string; turn: number; ref: WeakRef<Element> }>();
  const timers = new Map<number, string>();
  const connections = new Set<{ story: string; name: string; ref: WeakRef<WebSocket | BroadcastChannel> }>();
  const watch: Watch = {
    story: '',
    turn: 0,
    overdue: new Map(),
    gateways: new Set(),
    read: () => ({
      detached: [...elements].flatMap(({ story, ref }) => {
        const element = ref.deref();
        return element && !element.isConnected ? [`${story}: ${element.localName}`] : [];
      }),
      timers: [...timers.values()],
      connections: [...connections].flatMap(({ story, name, ref }) => (ref.deref() ? [`${story}: ${name}`] : [])),
    }),
  };
  Object.assign(window, { heldWatch: watch });

  const isGone = (turn: number): boolean =>
    turn !== watch.turn && ![...elements].some((each) => each.turn === turn && each.ref.deref()?.isConnected);

  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    elements.add({ story: watch.story, turn: watch.turn, ref: new WeakRef<Element>(this) });
    return attachShadow.call(this, init);
  };
  const { setInterval: every, clearInterval: stop, setTimeout: later, clearTimeout: cancel } = window;
  Object.assign(window, {
    setInterval(handler: TimerHandler, delayMs?: number, ...rest: unknown[]): number {
      const id = every(handler, delayMs, ...rest);
      timers.set(id, `${watch.story}: every ${String(delayMs)} ms`);
      return id;
    },
    setTimeout(handler: () => void, delayMs = 0, ...rest: unknown[]): number {
      const { story, turn } = watch;
      // Shorter ones are over before anybody looks; Storybook waits 5 s for animations, and a file stays for a minute.
      const isWatched = delayMs >= 50 && delayMs !== 5_000 && delayMs !== 60_000;
      const id = later(
        (...given: unknown[]) => {
          timers.delete(id);
          if (isWatched && isGone(turn)) watch.overdue.set(id, handler);
          Reflect.apply(handler, window, given);
        },
        delayMs,
        ...rest,
      );
      if (isWatched && delayMs >= 1_000) timers.set(id, `${story}: in ${String(delayMs)} ms`);
      return id;
    },
    clearInterval(id: number): void {
      timers.delete(id);
      stop(id);
    },
    clearTimeout(id: number): void {
      timers.delete(id);
      watch.overdue.delete(id);
      cancel(id);
    },
  });
  for (const name of ['WebSocket', 'BroadcastChannel'] as const) {
    const Native = window[name] as typeof BroadcastChannel;
    const close = Native.prototype.close;
    Native.prototype.close = function () {
      for (const one of connections) if (one.ref.deref() === this) connections.delete(one);
      close.call(this);
    };
    Object.assign(window, {
      [name]: class extends Native {
        constructor(url: string) {
          super(url);
          connections.add({ story: watch.story, name, ref: new WeakRef(this) });
        }
      },
    });
  }
}

/** Says whose what is made from now on is, and keeps the sessions of what is there. */
export async function turnTo(page: Page, name: string): Promise<void> {
  await page.evaluate((story) => {
    const { heldWatch, __STORYBOOK_PREVIEW__: preview } = window as unknown as {
      heldWatch: Watch;
      __STORYBOOK_PREVIEW__?: { currentRender?: { story?: { initialArgs?: { gateway?: StoryGateway } } } };
    };
    heldWatch.story = story;
    if (story) heldWatch.turn += 1;
    const shared = preview?.currentRender?.story?.initialArgs?.gateway;
    for (const element of document.querySelectorAll('#storybook-root *')) {
      const { gateway } = element as { gateway?: StoryGateway };
      if (gateway && gateway !== shared) heldWatch.gateways.add(gateway);
    }
  }, name);
}

/** Elements are looked at while the sessions go on; nodes, listeners, timers and connections when those are over. */
export async function readHeld(page: Page, session: CDPSession): Promise<Held> {
  await collect(page, session);
  const { detached } = await page.evaluate(() => (window as unknown as { heldWatch: Watch }).heldWatch.read());
  await page.evaluate(() => {
    const { gateways, overdue } = (window as unknown as { heldWatch: Watch }).heldWatch;
    overdue.clear();
    for (const gateway of gateways) gateway.end?.();
    gateways.clear();
  });
  await collect(page, session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const held = await page.evaluate(() => (window as unknown as { heldWatch: Watch }).heldWatch.read());
  return { ...held, detached, nodes, listeners: jsEventListeners };
}

/** What a first collection finalizes, a second frees. */
async function collect(page: Page, session: CDPSession): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await session.send('HeapProfiler.collectGarbage');
  }
}
