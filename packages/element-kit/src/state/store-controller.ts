import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from './store.js';

/** Updates its host whenever the store in use changes, while the host is connected. */
export class StoreController<S extends Store<unknown>> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: S | undefined;
  #connected = false;

  constructor(host: ReactiveControllerHost, store?: S) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  get store(): S | undefined {
    return this.#store;
  }

  /** Lets go of the former store and listens to `store` from now on. Disposing of either is the owner's part. */
  use(store: S | undefined): void {
    if (store === this.#store) return;
    this.#store?.removeEventListener('change', this.#changed);
    this.#store = store;
    if (this.#connected) store?.addEventListener('change', this.#changed);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#store?.addEventListener('change', this.#changed);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#store?.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.#host.requestUpdate();
  };
}
