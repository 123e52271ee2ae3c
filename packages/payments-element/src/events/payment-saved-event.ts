import type { SubmitOperation } from './payment-submit-event.js';

/** What was done to a payment; a deletion has an event of its own. */
export type SavedOperation = Exclude<SubmitOperation, 'delete'> | 'approve' | 'export';

/** After the server has acknowledged a write, other than a deletion. */
export class PaymentSavedEvent extends Event {
  readonly paymentId: string;
  /** The stored payment's version, at least 1. */
  readonly version: number;
  readonly operation: SavedOperation;

  constructor(paymentId: string, version: number, operation: SavedOperation) {
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
