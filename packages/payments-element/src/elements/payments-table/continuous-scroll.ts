import type { ListView } from '@remit-elements/element-kit';

/** Which part of a list is seen, through everything around it that scrolls. */
export class ScrollWatch {
  readonly #seen: () => void;
  #body: Element | undefined;
  #scrollers: readonly Element[] = [];
  #stop = new AbortController();
  #frame = 0;
  /** Whether heights may have changed since they were measured. */
  isNew = true;

  /** @param seen After another part may have come into sight, once a frame at most. */
  constructor(seen: () => void) {
    this.#seen = seen;
  }

  /** In px from the top of the list; undefined where it is not on the page. */
  get view(): ListView | undefined {
    const body = this.#body;
    if (!body?.isConnected) return undefined;
    const box = body.getBoundingClientRect();
    let [top, bottom] = [0, globalThis.innerHeight];
    for (const scroller of this.#scrollers) {
      const around = scroller.getBoundingClientRect();
      top = Math.max(top, around.top);
      bottom = Math.min(bottom, around.bottom);
    }
    return { top: Math.max(0, top - box.top), bottom: Math.max(0, bottom - box.top) };
  }

  watch(body: Element): void {
    if (body === this.#body) return;
    this.stop();
    this.#body = body;
    const { signal } = (this.#stop = new AbortController());
    const options = { passive: true, signal } as const;
    const around = ancestorsOf(body);
    this.#scrollers = around.filter((element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowY));
    for (const scroller of this.#scrollers) scroller.addEventListener('scroll', this.#moved, options);
    // What comes to scroll later is heard of by the page, where no shadow root is between.
    addEventListener('scroll', this.#moved, { ...options, capture: true });
    const sizes = new ResizeObserver(() => {
      this.isNew = true;
      this.#moved();
    });
    for (const element of [body.closest('table') ?? body, ...this.#scrollers]) sizes.observe(element);
    addEventListener('resize', this.#moved, options);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    });
  }

  /** Scrolls the nearest thing that does so that what lies at `top` of the window can be seen. */
  bring(top: number, height: number): void {
    const scroller = this.#scrollers.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    const box = scroller?.getBoundingClientRect() ?? { top: 0, bottom: globalThis.innerHeight };
    // Half way down: nothing that sticks to an edge is over it.
    const middle = (box.top + box.bottom - height) / 2;
    if (top >= box.top + 2 * height && top + 2 * height <= box.bottom) return;
    (scroller ?? globalThis).scrollBy({ top: top - middle, behavior: 'instant' });
  }

  stop(): void {
    this.#stop.abort();
    this.#body = undefined;
    this.#scrollers = [];
    this.isNew = true;
  }

  readonly #moved = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#seen();
    });
  };
}

/** Out through shadow roots and slots, without the page itself, which is the window's to scroll. */
function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  let node: Node | null = element.parentNode;
  while (node) {
    if (node instanceof Element && node !== document.body && node !== document.documentElement) found.push(node);
    if (node instanceof ShadowRoot) node = node.host;
    else node = (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
  }
  return found;
}
