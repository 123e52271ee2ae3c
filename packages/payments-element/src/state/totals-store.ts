import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { Store, type LoadState } from '@remit-elements/element-kit';
import type { PaymentTotals, TotalsReader } from '../data/payments-gateway.js';
import type { PaymentFilter } from '../model/payment-query.js';

export type TotalsState = LoadState<PaymentTotals | undefined, ApiError>;

const IDLE: TotalsState = { status: 'idle', value: undefined };
/** Many changes come together, as those of an import: they are added up once. */
const PAUSE_MS = 400;

/** The totals of one session's payments, for one filter at a time; never those of another filter. */
export class TotalsStore extends Store<TotalsState> {
  readonly #reader: TotalsReader;
  #filter: PaymentFilter = {};
  #key: string | undefined;
  #run = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  readonly #ended = (): void => this.dispose();

  constructor(reader: TotalsReader) {
    super(IDLE);
    this.#reader = reader;
    reader.session.ended.addEventListener('abort', this.#ended, { once: true });
  }

  /** Adds up what is in a filter, unless it has. */
  show(filter: PaymentFilter): void {
    const key = JSON.stringify(filter);
    if (key === this.#key || this.#disposed || this.#reader.session.ended.aborted) return;
    this.#key = key;
    this.#filter = filter;
    this.#stop();
    this.set({ status: 'loading', value: undefined });
    void this.#read();
  }

  /** Something changed: adds up again in a moment. Until then the totals of before are shown. */
  changed(): void {
    if (this.#key === undefined || this.#disposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#stop();
      void this.#read();
    }, PAUSE_MS);
  }

  /** Stops and empties the store, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#reader.session.ended.removeEventListener('abort', this.#ended);
    this.#stop();
    this.set(IDLE);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#run.abort();
    this.#run = new AbortController();
  }

  async #read(): Promise<void> {
    const { signal } = this.#run;
    try {
      const value = await this.#reader.totals?.(this.#filter, { signal });
      if (!signal.aborted) this.set({ status: 'ready', value });
    } catch (cause) {
      if (!signal.aborted) this.set({ status: 'failed', value: undefined, error: asApiError(cause) });
    }
  }
}
