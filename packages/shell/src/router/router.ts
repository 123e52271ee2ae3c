import { navigationOf, type NavigateEvent, type NavigationApi } from './navigation-api.js';
import { routeOf, type Route } from './routes.js';
import { ScrollMemory } from './scroll-memory.js';

/** Told to ourselves with a move that only writes down what is on the screen. */
const STAY = 'stay';

/**
 * Follows the address. Fires `change` after each move within the shell; addresses that the table does not know are left
 * to the browser. Uses the Navigation API, and History where a browser lacks it.
 */
export class Router extends EventTarget {
  readonly #view: Window;
  readonly #navigation: NavigationApi | undefined;
  readonly #ended = new AbortController();
  readonly #scroll: ScrollMemory;
  #route: Route;

  constructor(view: Window) {
    super();
    this.#view = view;
    this.#navigation = navigationOf(view);
    this.#route = routeOf(new URL(view.location.href));
    this.#scroll = new ScrollMemory(view);
    const { signal } = this.#ended;
    if (this.#navigation) {
      this.#navigation.addEventListener('navigate', (event) => this.#intercept(event as NavigateEvent), { signal });
    } else {
      view.addEventListener('popstate', () => this.#arrive(view.location.href, true), { signal });
      view.document.addEventListener('click', (event) => this.#follow(event), { signal });
    }
  }

  get route(): Route {
    return this.#route;
  }

  /**
   * Moves to an address of the shell, as `hrefOf` gives it.
   * @param how `stay`: the address tells what is on the screen already, which does not move.
   */
  go(href: string, { replace = false, stay = false }: { replace?: boolean; stay?: boolean } = {}): void {
    if (this.#navigation) {
      this.#navigation.navigate(href, { history: replace ? 'replace' : 'auto', ...(stay && { info: STAY }) });
      return;
    }
    if (replace) this.#view.history.replaceState(null, '', href);
    else this.#view.history.pushState(null, '', href);
    this.#arrive(this.#view.location.href, false);
    if (!stay) this.#view.scrollTo(0, 0);
  }

  /** Moves to an address that the reader came from: back, where it is the one before, else in place of the present one. */
  leave(href: string): void {
    const entries = this.#navigation?.entries() ?? [];
    const before = entries[(this.#navigation?.currentEntry?.index ?? 0) - 1];
    if (before?.url === new URL(href, this.#view.location.href).href) this.#view.history.back();
    else this.go(href, { replace: true, stay: true });
  }

  /** Stops following the address. */
  dispose(): void {
    this.#ended.abort();
    this.#scroll.forget();
  }

  #intercept(event: NavigateEvent): void {
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData) return;
    if (event.navigationType === 'reload' || !this.#knows(event.destination.url)) return;
    const { url, key } = event.destination;
    const isBack = event.navigationType === 'traverse';
    const isStaying = event.info === STAY;
    const left = this.#navigation?.currentEntry?.key;
    if (left !== undefined) this.#scroll.keep(left);
    // The page itself moves the focus to its heading.
    const handler = (): Promise<void> => {
      this.#arrive(url, isBack);
      if (isBack && key !== undefined) this.#scroll.restore(key);
      else if (!isStaying) this.#scroll.forget();
      return Promise.resolve();
    };
    event.intercept({ focusReset: 'manual', scroll: isBack || isStaying ? 'manual' : 'after-transition', handler });
  }

  #follow(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download') || !this.#knows(link.href)) return;
    event.preventDefault();
    this.go(link.href);
  }

  #knows(href: string): boolean {
    const url = new URL(href);
    return url.origin === this.#view.location.origin && routeOf(url).page !== 'not-found';
  }

  #arrive(href: string, isBack: boolean): void {
    this.#route = routeOf(new URL(href), isBack);
    this.dispatchEvent(new Event('change'));
  }
}
