/** What is about to be done to a payment. */
export type SubmitOperation = 'create' | 'update' | 'delete' | 'restore' | 'submit' | 'withdraw' | 'reject';

/** Before a payment is written, once per intent; `preventDefault()` stops the write. */
export class PaymentSubmitEvent extends Event {
  /** Of a new payment too: the id is made before it is first sent. */
  readonly paymentId: string;
  readonly operation: SubmitOperation;

  constructor(paymentId: string, operation: SubmitOperation) {
    super('payment-submit', { bubbles: true, composed: true, cancelable: true });
    this.paymentId = paymentId;
    this.operation = operation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-submit': PaymentSubmitEvent;
  }
}
