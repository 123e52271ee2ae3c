/** After a row is chosen. The whole page can read a composed event, so it carries the id alone. */
export class PaymentSelectEvent extends Event {
  readonly paymentId: string;

  constructor(paymentId: string) {
    super('payment-select', { bubbles: true, composed: true });
    this.paymentId = paymentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-select': PaymentSelectEvent;
  }
}
