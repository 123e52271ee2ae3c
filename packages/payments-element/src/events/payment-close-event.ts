/** After the details of a payment closed, other than by the host: the reader left them, or went on to its form. */
export class PaymentCloseEvent extends Event {
  readonly paymentId: string;

  constructor(paymentId: string) {
    super('payment-close', { bubbles: true, composed: true });
    this.paymentId = paymentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-close': PaymentCloseEvent;
  }
}
