import type { PaymentDraft } from './payment-draft.js';

/** What someone changed in a payment, and what was refused later, when they had left its form. */
export interface RefusedChanges {
  /** Of the payment when they changed it. */
  readonly version: number;
  readonly changes: Partial<PaymentDraft>;
  /** The payment as it would have been. */
  readonly draft: Partial<PaymentDraft>;
  /** Called once they are saved, or given up for what others wrote. */
  settled(): void;
}
