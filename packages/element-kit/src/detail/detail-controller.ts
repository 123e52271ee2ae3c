import type { ReactiveController } from 'lit';
import type { DetailRow, DetailState, DetailStore } from './detail-store.js';
import type { CodedError } from '../state/load-state.js';
import { SourceController, type SourceHost } from '../state/source-controller.js';

/** Whose rows they are. */
export interface DetailSession {
  /** Aborted when the session is over. */
  readonly ended: AbortSignal;
}

/** What a controller of one row is to know of the element that it serves. */
export interface DetailAbout<Gateway, Row, E extends CodedError> {
  gateway(): Gateway | undefined;
  /** Of the row to show. */
  id(): string | undefined;
  /** The event for a session that is over, or missing. */
  sessionRequired(): Event;
  /** The event for a read that failed. */
  failed(error: E): Event;
  /** Another row, or the same of another session, is read from now on. */
  opened?(): void;
  /** What is shown may be another now. */
  changed?(row: Row | undefined): void;
}

/** One row of one session while its element is there: read, followed, and let go of with the session. */
export abstract class DetailController<
  Gateway extends { readonly session: DetailSession },
  Row extends DetailRow,
  E extends CodedError,
  S extends DetailStore<Row, E>,
> implements ReactiveController {
  readonly #host: SourceHost & HTMLElement;
  readonly #about: DetailAbout<Gateway, Row, E>;
  readonly #stores: SourceController<Gateway, S>;
  #followed: S | undefined;
  #openId: string | undefined;
  #reported: unknown;
  #following = new AbortController();

  constructor(host: SourceHost & HTMLElement, about: DetailAbout<Gateway, Row, E>, make: (gateway: Gateway) => S) {
    this.#host = host;
    this.#about = about;
    this.#stores = new SourceController(
      host,
      () => about.gateway(),
      make,
      (store) => this.#heard(store.state),
    );
    host.addController(this);
  }

  /** `waiting` for a session and a row to show. */
  get access(): 'waiting' | 'ended' | 'open' {
    const session = this.gateway?.session;
    if (!session || this.#about.id() === undefined) return 'waiting';
    return session.ended.aborted ? 'ended' : 'open';
  }

  get state(): DetailState<Row, E> {
    return this.store?.state ?? { status: 'idle', value: undefined };
  }

  /** Whether the row was shown before it was gone. */
  get wasShown(): boolean {
    return this.store?.wasShown === true;
  }

  /** When what is shown became another than what was read first. */
  get changedAtMs(): number | undefined {
    return this.store?.changedAtMs;
  }

  hostUpdate(): void {
    const { store } = this;
    const id = this.#about.id();
    const isNew = store !== this.#followed || id !== this.#openId;
    if (store !== this.#followed) this.#follow(store);
    this.#openId = id;
    void store?.open(id);
    if (isNew && id !== undefined) this.#about.opened?.();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  async refresh(): Promise<void> {
    await this.store?.refresh();
  }

  protected get store(): S | undefined {
    return this.#stores.store;
  }

  protected get gateway(): Gateway | undefined {
    return this.#stores.source;
  }

  #follow(store: S | undefined): void {
    this.#followed = store;
    this.#following.abort();
    const { signal } = (this.#following = new AbortController());
    const ended = store && this.gateway?.session.ended;
    if (ended?.aborted) queueMicrotask(this.#sessionEnded);
    else ended?.addEventListener('abort', this.#sessionEnded, { once: true, signal });
  }

  readonly #sessionEnded = (): void => {
    this.#host.requestUpdate();
    this.#host.dispatchEvent(this.#about.sessionRequired());
  };

  #heard(state: DetailState<Row, E>): void {
    this.#about.changed?.(state.value);
    // For whoever shows it in a frame of their own, which is named by it; not for hosts.
    this.#host.dispatchEvent(new Event('detail-change'));
    if (state.status !== 'failed' || state.error === this.#reported) return;
    this.#reported = state.error;
    this.#host.dispatchEvent(this.#about.failed(state.error));
    if (state.error.code === 'SessionEnded' && this.access === 'open') this.#sessionEnded();
  }
}
