import type { SubmitOperation } from './payment-submit-event.js';

/** After the server has acknowledged a write, other than a deletion. */
export class PaymentSavedEvent extends Event {
  readonly paymentId: string;
  /** The stored payment's version, at least 1. */
  readonly version: number;
  readonly operation: Exclude<SubmitOperation, 'delete'>;

  constructor(paymentId: string, version: number, operation: Exclude<SubmitOperation, 'delete'>) {
    super('payment-saved', { bubbles: true, composed: true });
    this.paymentId = paymentId;
    this.version = version;
    this.operation = operation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-saved': PaymentSavedEvent;
  }
}
