import { ApiError, toApiError } from '@remit-elements/auth-core';
import { Store } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { Payment } from '../model/payment.js';
import { changesBetween, PAYMENT_FIELDS, wholeChanges, type PaymentDraft } from '../model/payment-draft.js';
import { PaymentWriter, type PaymentIntent, type PaymentWriterOptions, type WriteState } from './payment-writer.js';

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

const IDLE: PaymentFormState = {
  status: 'idle',
  error: undefined,
  payment: undefined,
  id: '',
  write: { status: 'idle' },
};

/** The payment behind one form, and what happens to it. One session's: it empties itself when the session ends. */
export class PaymentFormStore extends Store<PaymentFormState> {
  readonly #gateway: PaymentsGateway;
  readonly #writer: PaymentWriter;
  #run = new AbortController();
  #disposed = false;
  readonly #dispose = (): void => {
    this.dispose();
  };

  constructor(gateway: PaymentsGateway, options: PaymentWriterOptions = {}) {
    super(IDLE);
    this.#gateway = gateway;
    this.#writer = new PaymentWriter(gateway, options);
    this.#writer.addEventListener('change', () => {
      if (!this.#disposed) this.#patch({ write: this.#writer.state });
    });
    gateway.session.ended.addEventListener('abort', this.#dispose, { once: true });
  }

  /** Whether a write is on its way. */
  get isWriting(): boolean {
    return this.#writer.state.status === 'saving' || this.#writer.state.status === 'checking';
  }

  /** Begins a new payment, under an id of its own. */
  openNew(): void {
    if (this.#disposed) return;
    this.#run.abort();
    this.#writer.reset();
    this.set({ ...IDLE, status: 'ready', id: crypto.randomUUID(), write: this.#writer.state });
  }

  /** Reads a payment to edit it; the last call wins. */
  async open(id: string): Promise<void> {
    if (this.#disposed) return;
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#writer.reset();
    this.set({ ...IDLE, status: 'loading', id, write: this.#writer.state });
    try {
      const payment = await this.#gateway.get(id, { signal });
      if (signal.aborted) return;
      const isOurs = payment?.tenantId === this.#gateway.session.tenantId;
      if (payment && !isOurs) throw new ApiError('TenantMismatch');
      this.#patch(payment ? { status: 'ready', payment } : { status: 'gone' });
    } catch (cause) {
      if (!signal.aborted) this.#patch({ status: 'failed', error: toApiError(cause) });
    }
  }

  /** What saving this draft means: a new payment, or what it changes in the one that is edited. */
  intentOf(draft: PaymentDraft): PaymentIntent {
    const { id, payment } = this.state;
    if (!payment) return { type: 'create', id, draft: withoutNulls(draft) };
    return { type: 'update', id, version: payment.version, changes: changesBetween(payment, draft) };
  }

  /** Writes, and goes on from the stored payment; undefined when it was not saved, and `state.write` says why. */
  async save(intent: PaymentIntent): Promise<Payment | undefined> {
    const payment = await this.#writer.write(intent);
    // Empty by now when it was disposed of in the meantime.
    if (payment === undefined || this.state.id !== intent.id) return undefined;
    this.#patch({ payment });
    return payment;
  }

  /** After a conflict: what this draft changes in the payment that was opened, to be laid over the one that is there now. */
  rebased(draft: PaymentDraft): PaymentIntent | undefined {
    const { id, payment, write } = this.state;
    if (write.status !== 'conflict' || !payment || !write.current) return undefined;
    const changes = wholeChanges(changesBetween(payment, draft), draft);
    return { type: 'update', id, version: write.current.version, changes };
  }

  /** After a conflict: edits the payment as it is now. */
  takeTheirs(): void {
    const { write } = this.state;
    if (write.status !== 'conflict' || !write.current) return;
    this.#writer.reset();
    this.#patch({ payment: write.current });
  }

  /** Stops and empties everything, for good. */
  dispose(): void {
    this.#disposed = true;
    this.#gateway.session.ended.removeEventListener('abort', this.#dispose);
    this.#run.abort();
    this.#writer.dispose();
    this.set(IDLE);
  }

  #patch(changes: Partial<PaymentFormState>): void {
    this.set({ ...this.state, ...changes });
  }
}

function withoutNulls(draft: PaymentDraft): PaymentDraft {
  const given = PAYMENT_FIELDS.filter((field) => draft[field] !== null && draft[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, draft[field]])) as unknown as PaymentDraft;
}
