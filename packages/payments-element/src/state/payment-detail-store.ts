import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { FreshnessWatch, Store, type LoadState } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { ownPayment } from './own-payment.js';

/** `ready` without a value: there is no such payment, or it is another tenant's, which is the same. */
export type PaymentDetailState = LoadState<Payment | undefined, ApiError>;

const IDLE: PaymentDetailState = { status: 'idle', value: undefined };

/** One payment at a time, whole, and kept current while it is open. */
export class PaymentDetailStore extends Store<PaymentDetailState> {
  readonly #gateway: PaymentsGateway;
  #paymentId: string | undefined;
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  #watch: FreshnessWatch | undefined;
  #wasShown = false;
  #changedAtMs: number | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsGateway) {
    super(IDLE);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Whether the payment was there since it was opened. */
  get wasShown(): boolean {
    return this.#wasShown;
  }

  /** When it was read that the payment is another than the one that was shown; undefined while it is that one. */
  get changedAtMs(): number | undefined {
    return this.#changedAtMs;
  }

  /** Reads a payment and follows it from then on; undefined lets go of the one before. */
  async open(paymentId: string | undefined): Promise<void> {
    if (paymentId === this.#paymentId) return;
    this.#close();
    this.#paymentId = paymentId;
    if (paymentId === undefined || this.#gateway.session.ended.aborted) return;
    // What was told while nobody listened is read after the gap.
    const watch = (this.#watch = new FreshnessWatch({ check: () => void this.refresh(), changed: () => undefined }));
    this.#unsubscribe = this.#gateway.subscribe?.({
      change: (id) => {
        if (id === paymentId) void this.refresh();
      },
      state: (state) => watch.said(state),
    });
    if (!this.#unsubscribe) watch.said('polling');
    await this.refresh();
  }

  /** Reads the open payment again. */
  async refresh(): Promise<void> {
    const id = this.#paymentId;
    if (id === undefined || this.#gateway.session.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    const done = this.#watch?.reading();
    const { value } = this.state;
    this.set({ status: 'loading', value });
    try {
      const payment = await ownPayment(this.#gateway, id, { signal });
      if (!signal.aborted) this.#show(payment?.deletedAt === undefined ? payment : undefined);
      done?.(signal.aborted ? undefined : true);
    } catch (cause) {
      const error = asApiError(cause);
      const isOurs = error.code !== 'TenantMismatch' && error.code !== 'Unauthorized';
      if (!signal.aborted) this.set({ status: 'failed', value: isOurs ? value : undefined, error });
      done?.(signal.aborted ? undefined : false);
    }
  }

  /** Stops everything and empties the store. */
  dispose(): void {
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#close();
  }

  #show(payment: Payment | undefined): void {
    const { value } = this.state;
    if (value && payment && payment.version > value.version) this.#changedAtMs = Date.now();
    this.#wasShown ||= payment !== undefined;
    if (!payment) this.#changedAtMs = undefined;
    this.set({ status: 'ready', value: payment });
  }

  #close(): void {
    this.#run.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#watch?.stop();
    this.#watch = undefined;
    this.#paymentId = undefined;
    this.#wasShown = false;
    this.#changedAtMs = undefined;
    this.set(IDLE);
  }
}
