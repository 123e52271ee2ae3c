/**
 * One value and one event. `state` is replaced, never changed in place, so that whoever holds an old one keeps a true
 * picture of then. Fires `change` after each replacement.
 */
export class Store<T> extends EventTarget {
  #state: T;

  constructor(state: T) {
    super();
    this.#state = state;
  }

  get state(): T {
    return this.#state;
  }

  /** Replaces the state and fires `change`; setting the very same value fires nothing. */
  protected set(state: T): void {
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
