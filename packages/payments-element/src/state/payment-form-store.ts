import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { Store } from '@remit-elements/element-kit/fields.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { ownPayment } from './own-payment.js';
import type { PaymentIntent, PaymentWriter } from './payment-writer.js';
import { isUnderWay, NO_WRITE, type WriteState } from './write-state.js';

export interface PaymentFormState {
  /** `gone`: there is no payment of that id, or it was deleted. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'gone';
  readonly error: ApiError | undefined;
  /** The payment that is edited, as it was last read; undefined while a new one is made. */
  readonly payment: Payment | undefined;
  /** Of the payment; a new one has it before it is first sent. */
  readonly id: string;
  readonly write: WriteState;
}

/** Before anything was opened. */
export const NO_FORM: PaymentFormState = {
  status: 'idle',
  error: undefined,
  payment: undefined,
  id: '',
  write: NO_WRITE,
};

/** The payment behind one form, and what happens to it. One session's: it empties itself when the session ends. */
export class PaymentFormStore extends Store<PaymentFormState> {
  readonly #gateway: PaymentsGateway;
  #writer: PaymentWriter | undefined;
  #run = new AbortController();
  #disposed = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsGateway) {
    super(NO_FORM);
    this.#gateway = gateway;
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Whether a write is on its way. */
  get isWriting(): boolean {
    return isUnderWay(this.state.write);
  }

  /** Begins a new payment, under an id of its own. */
  openNew(): void {
    if (this.#disposed) return;
    this.#run.abort();
    this.#writer?.reset();
    this.set({ ...NO_FORM, status: 'ready', id: crypto.randomUUID(), write: this.#writeState });
  }

  /** Reads a payment to edit it; the last call wins. */
  async open(id: string): Promise<void> {
    if (this.#disposed) return;
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#writer?.reset();
    this.set({ ...NO_FORM, status: 'loading', id, write: this.#writeState });
    try {
      const payment = await ownPayment(this.#gateway, id, { signal });
      if (!signal.aborted) this.#patch(payment ? { status: 'ready', payment } : { status: 'gone' });
    } catch (cause) {
      if (!signal.aborted) this.#patch({ status: 'failed', error: asApiError(cause) });
    }
  }

  /** Writes by a writer made on first use, and goes on from the stored payment; undefined when it was not saved. */
  async save(
    intent: PaymentIntent,
    makeWriter: (gateway: PaymentsGateway) => PaymentWriter,
  ): Promise<Payment | undefined> {
    if (this.#disposed) return undefined;
    const payment = await (this.#writer ??= this.#listenTo(makeWriter(this.#gateway))).write(
      intent,
      this.state.payment,
    );
    // Empty by now when it was disposed of in the meantime.
    if (payment === undefined || this.state.id !== intent.id) return undefined;
    this.#patch({ payment });
    return payment;
  }

  /** After a conflict: edits the payment as it is now. */
  takeTheirs(): void {
    const { write } = this.state;
    if (write.status !== 'conflict' || !write.current) return;
    this.#writer?.reset();
    this.#patch({ payment: write.current, write: this.#writeState });
  }

  /** Goes on where a form was left: with the payment as it was then, and what became of its write. */
  resume(known: Partial<PaymentFormState>): void {
    if (!this.#disposed) this.#patch(known);
  }

  /** Stops and empties everything, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#writer?.dispose();
    this.set(NO_FORM);
  }

  get #writeState(): WriteState {
    return this.#writer?.state ?? NO_WRITE;
  }

  #listenTo(writer: PaymentWriter): PaymentWriter {
    writer.addEventListener('change', () => {
      if (!this.#disposed) this.#patch({ write: writer.state });
    });
    return writer;
  }

  #patch(changes: Partial<PaymentFormState>): void {
    this.set({ ...this.state, ...changes });
  }
}
