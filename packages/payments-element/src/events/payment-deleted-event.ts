/** After the server has acknowledged a deletion. */
export class PaymentDeletedEvent extends Event {
  readonly paymentId: string;

  constructor(paymentId: string) {
    super('payment-deleted', { bubbles: true, composed: true });
    this.paymentId = paymentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-deleted': PaymentDeletedEvent;
  }
}
