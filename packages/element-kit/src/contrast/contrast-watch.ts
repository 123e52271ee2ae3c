import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contrastWarning } from './contrast-warning.js';
import { measureContrast } from './measure-contrast.js';

/** What was told already: one warning for one set of colours, however many elements wear it. */
const told = new Set<string>();

const DARK = '(prefers-color-scheme: dark)';

/** Not Safari's. */
const whenIdle = (run: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 200);

/** The scheme that an element is in: that of the closest `color-scheme`, which may leave it to the reader. */
function schemeOf(element: Element): 'light' | 'dark' {
  const schemes = getComputedStyle(element).colorScheme.split(' ');
  if (schemes.includes('dark') && schemes.includes('light')) return matchMedia(DARK).matches ? 'dark' : 'light';
  return schemes.includes('dark') ? 'dark' : 'light';
}

/**
 * Warns of colours that a host supplied and readers cannot tell apart, when the page is idle; again when the reader's
 * scheme or an attribute of the page's root or body changes, where hosts switch themes. Only in development.
 */
export class ContrastWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #page = new MutationObserver(() => this.#look());
  #connection = new AbortController();
  #isLooking = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    matchMedia(DARK).addEventListener('change', () => this.#look(), { signal });
    for (const root of [document.documentElement, document.body]) this.#page.observe(root, { attributes: true });
    this.#look();
  }

  hostDisconnected(): void {
    this.#connection.abort();
    this.#page.disconnect();
  }

  #look(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    whenIdle(() => {
      this.#isLooking = false;
      if (this.#host.isConnected) this.#warn();
    });
  }

  #warn(): void {
    // The reader's own colours are shown then.
    if (matchMedia('(forced-colors: active)').matches) return;
    const warning = contrastWarning(measureContrast(this.#host), schemeOf(this.#host));
    if (warning === undefined || told.has(warning)) return;
    told.add(warning);
    console.warn(`[remit-elements] <${this.#host.localName}>: ${warning}`);
  }
}
