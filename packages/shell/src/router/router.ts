import { navigationOf, type NavigateEvent, type NavigationApi } from './navigation-api.js';
import { routeOf, type Route } from './routes.js';

/**
 * Follows the address. Fires `change` after each move within the shell; addresses that the table does not know are left
 * to the browser. Uses the Navigation API, and History where a browser lacks it.
 */
export class Router extends EventTarget {
  readonly #view: Window;
  readonly #navigation: NavigationApi | undefined;
  readonly #ended = new AbortController();
  #route: Route;

  constructor(view: Window) {
    super();
    this.#view = view;
    this.#navigation = navigationOf(view);
    this.#route = routeOf(new URL(view.location.href));
    const { signal } = this.#ended;
    if (this.#navigation) {
      this.#navigation.addEventListener('navigate', (event) => this.#intercept(event as NavigateEvent), { signal });
    } else {
      view.addEventListener('popstate', () => this.#arrive(view.location.href), { signal });
      view.document.addEventListener('click', (event) => this.#follow(event), { signal });
    }
  }

  get route(): Route {
    return this.#route;
  }

  /** Moves to an address of the shell, as `hrefOf` gives it. */
  go(href: string, { replace = false }: { replace?: boolean } = {}): void {
    if (this.#navigation) {
      this.#navigation.navigate(href, { history: replace ? 'replace' : 'auto' });
      return;
    }
    if (replace) this.#view.history.replaceState(null, '', href);
    else this.#view.history.pushState(null, '', href);
    this.#arrive(this.#view.location.href);
  }

  /** Stops following the address. */
  dispose(): void {
    this.#ended.abort();
  }

  #intercept(event: NavigateEvent): void {
    if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData) return;
    if (event.navigationType === 'reload' || !this.#knows(event.destination.url)) return;
    const { url } = event.destination;
    // The page itself moves the focus to its heading.
    const handler = (): Promise<void> => {
      this.#arrive(url);
      return Promise.resolve();
    };
    event.intercept({ focusReset: 'manual', handler });
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

  #arrive(href: string): void {
    this.#route = routeOf(new URL(href));
    this.dispatchEvent(new Event('change'));
  }
}
