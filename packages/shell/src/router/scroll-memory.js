/** A page that was longer may be so again only after this long; then the reader has begun to read elsewhere. */
const PATIENCE_MS = 5_000;
/** Whoever does one of these goes where they want by themselves. */
const BY_HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
/**
 * How far down each entry of the history was scrolled. A browser brings a page back to its place as soon as it is drawn, which
 * is before our rows are there; this waits until the page is as long as it was.
 */
export class ScrollMemory {
    #view;
    #tops = new Map();
    #stop;
    constructor(view) {
        this.#view = view;
    }
    /** Where an entry of the history is left. */
    keep(entry) {
        this.#tops.set(entry, this.#view.scrollY);
    }
    /** Goes to where an entry was left, as soon as it is long enough. */
    restore(entry) {
        this.forget();
        const top = this.#tops.get(entry) ?? 0;
        const { documentElement } = this.#view.document;
        const stop = new AbortController();
        const attempt = () => {
            if (documentElement.scrollHeight - this.#view.innerHeight < top)
                return;
            this.forget();
            this.#view.scrollTo({ top, behavior: 'instant' });
        };
        const sizes = new ResizeObserver(attempt);
        const deadline = setTimeout(() => this.forget(), PATIENCE_MS);
        this.#stop = () => {
            stop.abort();
            sizes.disconnect();
            clearTimeout(deadline);
        };
        for (const type of BY_HAND) {
            this.#view.addEventListener(type, () => this.forget(), { signal: stop.signal, passive: true });
        }
        // It calls at once, too.
        sizes.observe(documentElement);
    }
    /** Stops waiting for a page to become long enough. */
    forget() {
        this.#stop?.();
        this.#stop = undefined;
    }
}
