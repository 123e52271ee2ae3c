import type { ApiError } from '@remit-elements/auth-core';
import type { Payment } from '../model/payment.js';
import type { PaymentIntent } from './queued-command.js';

/** How a write stands, for whoever asked for it. */
export type WriteState =
  | { readonly status: 'idle' }
  /**
   * `checking`: an attempt was not answered, and it is being found out whether it arrived; `notSent`: it waits for the
   * network. Of all three the queue takes care, whatever becomes of the writer.
   */
  | { readonly status: 'saving' | 'checking' | 'notSent'; readonly intent: PaymentIntent }
  | { readonly status: 'saved'; readonly intent: PaymentIntent; readonly payment: Payment }
  /** Someone was faster; `current` is the payment as it is now, undefined when it is gone. */
  | { readonly status: 'conflict'; readonly intent: PaymentIntent; readonly current: Payment | undefined }
  /** Refused: nothing was saved. */
  | { readonly status: 'failed'; readonly intent: PaymentIntent; readonly error: ApiError };

/** Nothing was asked for, or its outcome is forgotten. */
export const NO_WRITE: WriteState = { status: 'idle' };

/** Whether a write is on its way, so that nobody knows yet what is saved. */
export function isUnderWay({ status }: WriteState): boolean {
  return status === 'saving' || status === 'checking' || status === 'notSent';
}
