import type { SourceHost } from '@remit-elements/element-kit/fields.js';
import type { DebtorAccount } from '../model/payment.js';
import type { PaymentDraft } from '../model/payment-draft.js';
import type { PaymentsDoors } from './gateway-source.js';

/** What became of a try to save: `unchanged` that there was nothing to write. */
export type SaveResult = boolean | 'unchanged';

/** What a form's controller takes of its element. */
export type PaymentFormHost = SourceHost &
  HTMLElement &
  PaymentsDoors & {
    readonly paymentId: string | undefined;
    readonly prefill: Partial<PaymentDraft> | undefined;
    readonly accounts: readonly DebtorAccount[] | undefined;
    /** Nothing is written that was not shown once more. */
    readonly review: boolean;
    readonly locale: string;
    readonly now: () => Date;
  };
