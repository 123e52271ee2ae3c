import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from './store.js';

export type SourceHost = ReactiveControllerHost & { readonly isConnected: boolean };

/**
 * One store per source, such as a session's gateway, while the host is connected. Another source gets another store, and
 * the former is disposed of before anything new is drawn; so nothing of one session outlives it in the next. One that others
 * share has no `dispose` and is let go of.
 */
export class SourceController<
  Source extends object,
  S extends Store<unknown> & { dispose?(): void },
> implements ReactiveController {
  readonly #host: SourceHost;
  readonly #sourceNow: () => Source | undefined;
  readonly #make: (source: Source) => S;
  readonly #heard: ((store: S) => void) | undefined;
  #source: Source | undefined;
  #store: S | undefined;

  /**
   * @param sourceNow The host's source, asked before each update.
   * @param make A new store for a new source.
   * @param heard After each change of the store, before the host updates.
   */
  constructor(
    host: SourceHost,
    sourceNow: () => Source | undefined,
    make: (source: Source) => S,
    heard?: (store: S) => void,
  ) {
    this.#host = host;
    this.#sourceNow = sourceNow;
    this.#make = make;
    this.#heard = heard;
    host.addController(this);
  }

  /** Of the source in use; undefined without one, and while the host is not connected. */
  get store(): S | undefined {
    return this.#store;
  }

  get source(): Source | undefined {
    return this.#source;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#use(this.#sourceNow());
  }

  hostDisconnected(): void {
    this.#use(undefined);
  }

  #use(source: Source | undefined): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#store?.removeEventListener('change', this.#changed);
    this.#store?.dispose?.();
    this.#store = source && this.#make(source);
    this.#store?.addEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    if (this.#store) this.#heard?.(this.#store);
    this.#host.requestUpdate();
  };
}
