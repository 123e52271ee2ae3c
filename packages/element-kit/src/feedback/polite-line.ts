import type { ReactiveController, ReactiveElement } from 'lit';

/** Marks a place whose text is told when it changes; with the value `later` not when it first appears. */
const PLACES = '[data-polite]';
/** Where it is told: within the element's one `role="status"`, empty in its template. */
const LINE = '[data-told]';

/**
 * Tells by an element's one polite line what changes in other places of it. Live regions of their own would speak
 * over each other, and few would be there before what they have to say, so that readers would not hear it.
 */
export class PoliteLine implements ReactiveController {
  readonly #host: ReactiveElement;
  /** What each place said at the last update. */
  #known = new Map<HTMLElement, string>();
  /** The places that are told of now. */
  #told: readonly HTMLElement[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const line = this.#host.renderRoot.querySelector(LINE);
    const before = this.#known;
    const places = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(PLACES)];
    const now = (this.#known = new Map(places.map((place) => [place, textOf(place)])));
    const changed = places.filter((place) => before.get(place) !== now.get(place));
    const news = changed.filter(
      (place) => now.get(place) && (before.has(place) || place.dataset['polite'] !== 'later'),
    );
    const isOver = this.#told.some((place) => !now.has(place) || changed.includes(place));
    if (!line || (news.length === 0 && !isOver)) return;
    this.#told = news;
    line.textContent = news.map((place) => now.get(place)).join(' ');
  }
}

function textOf(place: Element): string {
  return place.textContent.replace(/\s+/g, ' ').trim();
}
