/** What a reader can ask for beside reading; the host does it. `account` opens the account that the payment leaves from. */
export type PaymentAction =
  'edit' | 'copy' | 'delete' | 'submit' | 'withdraw' | 'approve' | 'reject' | 'export' | 'account';

/** What a workspace leaves to its host. */
export type WorkspaceAction = Extract<PaymentAction, 'account'>;

/** After the reader asked for something that the host does: open its form, or ask before it deletes. */
export class PaymentActionEvent extends Event {
  readonly paymentId: string;
  readonly action: PaymentAction;
  /** With `account`: which one. */
  readonly debtorAccountId: string | undefined;

  constructor(paymentId: string, action: PaymentAction, debtorAccountId?: string) {
    super('payment-action', { bubbles: true, composed: true });
    this.paymentId = paymentId;
    this.action = action;
    this.debtorAccountId = debtorAccountId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payment-action': PaymentActionEvent;
  }
}
