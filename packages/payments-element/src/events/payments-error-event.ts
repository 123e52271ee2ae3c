import type { ErrorCode } from '@remit-elements/auth-core';

/** After something failed, once per failure. The element shows its own words; this is for the host's counters. */
export class PaymentsErrorEvent extends Event {
  readonly code: ErrorCode;
  /** The payment that it is about, where it is about one. */
  readonly paymentId: string | undefined;

  constructor(code: ErrorCode, paymentId?: string) {
    super('payments-error', { bubbles: true, composed: true });
    this.code = code;
    this.paymentId = paymentId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'payments-error': PaymentsErrorEvent;
  }
}
