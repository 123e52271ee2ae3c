import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { Store, type LoadState } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';

/** `ready` without a value: there is no such payment, or it is another tenant's, which is the same. */
export type PaymentDetailState = LoadState<Payment | undefined, ApiError>;

const IDLE: PaymentDetailState = { status: 'idle', value: undefined };

/** One payment at a time, whole, and kept current while it is open. */
export class PaymentDetailStore extends Store<PaymentDetailState> {
  readonly #gateway: PaymentsGateway;
  #paymentId: string | undefined;
  #run = new AbortController();
  #unsubscribe: (() => void) | undefined;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsGateway) {
    super(IDLE);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Reads a payment and follows it from then on; undefined lets go of the one before. */
  async open(paymentId: string | undefined): Promise<void> {
    if (paymentId === this.#paymentId) return;
    this.#close();
    this.#paymentId = paymentId;
    if (paymentId === undefined) return;
    this.#unsubscribe = this.#gateway.subscribe?.({
      change: (id) => {
        if (id === paymentId) void this.refresh();
      },
      state: () => undefined,
    });
    await this.refresh();
  }

  /** Reads the open payment again. */
  async refresh(): Promise<void> {
    const id = this.#paymentId;
    if (id === undefined || this.#gateway.session.ended.aborted) return;
    this.#run.abort(); // the last call wins
    const { signal } = (this.#run = new AbortController());
    const { value } = this.state;
    this.set({ status: 'loading', value });
    try {
      const payment = await this.#gateway.get(id, { signal });
      if (!signal.aborted) this.set({ status: 'ready', value: this.#own(payment) });
    } catch (cause) {
      if (!signal.aborted) this.set({ status: 'failed', value, error: asApiError(cause) });
    }
  }

  /** Stops everything and empties the store. */
  dispose(): void {
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#close();
  }

  #own(payment: Payment | undefined): Payment | undefined {
    const shown = payment?.tenantId === this.#gateway.session.tenantId && payment.deletedAt === undefined;
    return shown ? payment : undefined;
  }

  #close(): void {
    this.#run.abort();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#paymentId = undefined;
    this.set(IDLE);
  }
}
