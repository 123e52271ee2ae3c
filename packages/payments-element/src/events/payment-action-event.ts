/** What a reader can ask for beside reading; the host does it. */
export type PaymentAction = 'edit' | 'copy' | 'delete' | 'submit' | 'withdraw' | 'approve' | 'reject' | 'export';

/** After the reader asked for something that the host does: open its form, or ask before it deletes. */
export class PaymentActionEvent extends Event {
  readonly paymentId: string;
  readonly action: PaymentAction;

  constructor(paymentId: string, action: PaymentAction) {
    super('payment-action', { bubbles: true, composed: true });
    this.paymentId = paymentId;
    this.action = action;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-action': PaymentActionEvent;
  }
}
