import { navigationOf } from './navigation-api.js';
import { routeOf } from './routes.js';
import { ScrollMemory } from './scroll-memory.js';
/** Told to ourselves with a move that only writes down what is on the screen. */
const STAY = 'stay';
/**
 * Follows the address. Fires `change` after each move within the shell; addresses that the table does not know are left
 * to the browser. Uses the Navigation API, and History where a browser lacks it.
 */
export class Router extends EventTarget {
    #view;
    #navigation;
    #ended = new AbortController();
    #scroll;
    #route;
    #isBack = false;
    constructor(view) {
        super();
        this.#view = view;
        this.#navigation = navigationOf(view);
        this.#route = routeOf(new URL(view.location.href));
        this.#scroll = new ScrollMemory(view);
        const { signal } = this.#ended;
        if (this.#navigation) {
            this.#navigation.addEventListener('navigate', (event) => this.#intercept(event), { signal });
        }
        else {
            view.addEventListener('popstate', () => this.#arrive(view.location.href, true), { signal });
            view.document.addEventListener('click', (event) => this.#follow(event), { signal });
        }
    }
    get route() {
        return this.#route;
    }
    /** Whether the reader came here by the browser's own buttons. */
    get isBack() {
        return this.#isBack;
    }
    /**
     * Moves to an address of the shell, as `hrefOf` gives it.
     * @param how `stay`: the address tells what is on the screen already, which does not move.
     */
    go(href, { replace = false, stay = false } = {}) {
        if (this.#navigation) {
            this.#navigation.navigate(href, { history: replace ? 'replace' : 'auto', ...(stay && { info: STAY }) });
            return;
        }
        if (replace)
            this.#view.history.replaceState(null, '', href);
        else
            this.#view.history.pushState(null, '', href);
        this.#arrive(this.#view.location.href, false);
        if (!stay)
            this.#view.scrollTo(0, 0);
    }
    /** Stops following the address. */
    dispose() {
        this.#ended.abort();
        this.#scroll.forget();
    }
    #intercept(event) {
        if (!event.canIntercept || event.hashChange || event.downloadRequest !== null || event.formData)
            return;
        if (event.navigationType === 'reload' || !this.#knows(event.destination.url))
            return;
        const { url, key } = event.destination;
        const isBack = event.navigationType === 'traverse';
        const isStaying = event.info === STAY;
        const left = this.#navigation?.currentEntry?.key;
        if (left !== undefined && !isStaying)
            this.#scroll.keep(left);
        // The page itself moves the focus to its heading.
        const handler = () => {
            this.#arrive(url, isBack);
            if (isBack && key !== undefined)
                this.#scroll.restore(key);
            else if (!isStaying)
                this.#scroll.forget();
            return Promise.resolve();
        };
        event.intercept({ focusReset: 'manual', scroll: isBack || isStaying ? 'manual' : 'after-transition', handler });
    }
    #follow(event) {
        if (event.defaultPrevented ||
            event.button !== 0 ||
            event.metaKey ||
            event.ctrlKey ||
            event.shiftKey ||
            event.altKey) {
            return;
        }
        const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
        if (!link || link.target || link.hasAttribute('download') || !this.#knows(link.href))
            return;
        event.preventDefault();
        this.go(link.href);
    }
    #knows(href) {
        const url = new URL(href);
        return url.origin === this.#view.location.origin && routeOf(url).page !== 'not-found';
    }
    #arrive(href, isBack) {
        this.#route = routeOf(new URL(href));
        this.#isBack = isBack;
        this.dispatchEvent(new Event('change'));
    }
}
