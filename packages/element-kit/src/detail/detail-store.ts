import { FreshnessWatch, type Freshness } from '../state/freshness.js';
import type { CodedError, LoadState } from '../state/load-state.js';
import { Store } from '../state/store.js';

/** What one row that is shown whole must have. */
export interface DetailRow {
  readonly version: number;
  readonly deletedAt?: string | undefined;
}

/** `ready` without a value: there is no such row, or it is another tenant's, which is the same. */
export type DetailState<Row, E extends CodedError> = LoadState<Row | undefined, E>;

/** What a source tells while it is listened to. */
export interface DetailListener {
  /** The row of this id, or any where none is named, may be another now. */
  change(id?: string): void;
  state(state: Freshness): void;
}

/** Where one row of one session comes from. */
export interface DetailSource<Row, E extends CodedError> {
  /** Aborted when the session is over. */
  readonly ended: AbortSignal;
  /** Undefined where there is none; rejects for a row of another tenant, which is to be shown to nobody. */
  read(id: string, signal: AbortSignal): Promise<Row | undefined>;
  /** Undefined where the source tells nothing. */
  listen(listener: DetailListener): (() => void) | undefined;
  asError(cause: unknown): E;
  /** Whether what was shown may stay there beside the error. */
  mayStay(error: E): boolean;
}

/** One row at a time, whole, and kept current while it is open; empty with the end of its session. */
export class DetailStore<Row extends DetailRow, E extends CodedError> extends Store<DetailState<Row, E>> {
  readonly #source: DetailSource<Row, E>;
  #openId: string | undefined;
  #run = new AbortController();
  #unlisten: (() => void) | undefined;
  #watch: FreshnessWatch | undefined;
  #wasShown = false;
  #changedAtMs: number | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(source: DetailSource<Row, E>) {
    super({ status: 'idle', value: undefined });
    this.#source = source;
    source.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Whether the row was there since it was opened. */
  get wasShown(): boolean {
    return this.#wasShown;
  }

  /** When it was read that the row is another than the one that was shown; undefined while it is that one. */
  get changedAtMs(): number | undefined {
    return this.#changedAtMs;
  }

  /** Reads a row and follows it from then on; undefined lets go of the one before. */
  async open(id: string | undefined): Promise<void> {
    if (id === this.#openId) return;
    this.#close();
    this.#openId = id;
    if (id === undefined || this.#source.ended.aborted) return;
    // What was told while nobody listened is read after the gap.
    const watch = (this.#watch = new FreshnessWatch({ check: () => void this.refresh(), changed: () => undefined }));
    this.#unlisten = this.#source.listen({
      change: (changed) => {
        if (changed === undefined || changed === id) void this.refresh();
      },
      state: (state) => watch.said(state),
    });
    if (!this.#unlisten) watch.said('polling');
    await this.refresh();
  }

  /** Shows at once what was saved here, unless something newer is shown. */
  apply(id: string, row: Row): void {
    const { status, value } = this.state;
    if (id !== this.#openId || status === 'idle' || row.version < (value?.version ?? 0)) return;
    this.#run.abort(); // its answer may be older
    this.#show(row);
  }

  /** Reads the open row again. */
  async refresh(): Promise<void> {
    const id = this.#openId;
    if (id === undefined || this.#source.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    const done = this.#watch?.reading();
    this.set({ status: 'loading', value: this.state.value });
    try {
      const row = await this.#source.read(id, signal);
      if (!signal.aborted) this.#show(row);
      done?.(signal.aborted ? undefined : true);
    } catch (cause) {
      const error = this.#source.asError(cause);
      const value = this.#source.mayStay(error) ? this.state.value : undefined;
      if (!signal.aborted) this.set({ status: 'failed', value, error });
      done?.(signal.aborted ? undefined : false);
    }
  }

  /** Stops everything and empties the store. */
  dispose(): void {
    this.#source.ended.removeEventListener('abort', this.#dispose);
    this.#close();
  }

  #show(row: Row | undefined): void {
    const shown = row?.deletedAt === undefined ? row : undefined;
    const { value } = this.state;
    if (!shown) this.#changedAtMs = undefined;
    else if (value && shown.version > value.version) this.#changedAtMs = Date.now();
    this.#wasShown ||= shown !== undefined;
    this.set({ status: 'ready', value: shown });
  }

  #close(): void {
    this.#run.abort();
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#watch?.stop();
    this.#watch = undefined;
    this.#openId = undefined;
    this.#wasShown = false;
    this.#changedAtMs = undefined;
    this.set({ status: 'idle', value: undefined });
  }
}
