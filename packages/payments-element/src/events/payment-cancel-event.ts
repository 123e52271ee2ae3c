/** After the person gave the form up; what was typed is still in it, until the host takes it away. */
export class PaymentCancelEvent extends Event {
  constructor() {
    super('payment-cancel', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-cancel': PaymentCancelEvent;
  }
}
