import { shapeOf, type Shape } from './shape-of.js';

export type Elements = typeof import('./elements.js');
export type Sessions = typeof import('./session.js');
export type Version = 'v1' | 'v2';

/** What tests find on a page of theirs, beside nothing of ours: elements come when a test loads them. */
export interface Hosting {
  elements(version: Version): Promise<Elements>;
  sessions(version: Version): Promise<Sessions>;
  /** Puts an element into the page and waits until it stands still. */
  show(tag: string, properties?: object): Promise<HTMLElement>;
  /** Takes all elements out of the page, and ends their sessions, which would go on with what waits to be sent. */
  clear(): void;
  /** Waits until nothing is drawn any more, in whatever shadow root. */
  still(): Promise<void>;
  /** The first that a selector finds in an element, in whatever shadow root, as soon as it is there. */
  found(selector: string, within: Element): Promise<HTMLElement>;
  shapeOf(element: Element): Shape;
}

declare global {
  interface Window {
    hosting: Hosting;
  }
}

const place = (): HTMLElement => document.querySelector('main') ?? document.body;

/** Everything under a root, through shadow roots. */
function* all(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const frame = (): Promise<unknown> => new Promise((next) => requestAnimationFrame(next));

async function still(): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    const elements = [...all(document)];
    for (const each of elements) await (each as { readonly updateComplete?: Promise<unknown> }).updateComplete;
    await frame();
    await frame();
    now = [...all(document)].length;
  }
}

window.hosting = {
  elements: (version) => import(`/${version}/elements.js`) as Promise<Elements>,
  sessions: (version) => import(`/${version}/session.js`) as Promise<Sessions>,
  async show(tag, properties = {}) {
    const element = Object.assign(document.createElement(tag), properties);
    place().append(element);
    await still();
    return element;
  },
  clear() {
    const shown = [...place().children] as (Element & { readonly gateway?: { end?(): void } })[];
    place().replaceChildren();
    for (const { gateway } of shown) gateway?.end?.();
  },
  still,
  async found(selector, within) {
    for (const end = performance.now() + 5_000; performance.now() < end; await frame())
      for (const element of within.shadowRoot ? all(within.shadowRoot) : [])
        if (element instanceof HTMLElement && element.matches(selector)) return element;
    throw new Error(`nothing is ${selector}`);
  },
  shapeOf,
};
