import type { ApiError } from '@remit-elements/auth-core';
import { PaymentSavedEvent } from '../events/payment-saved-event.js';
import { PaymentSubmitEvent } from '../events/payment-submit-event.js';
import { PaymentsErrorEvent } from '../events/payments-error-event.js';
import type { Payment } from '../model/payment.js';
import type { PaymentFormState } from '../state/payment-form-store.js';
import type { PaymentIntent } from '../state/payment-writer.js';
import { NO_WRITE, type WriteState } from '../state/write-state.js';

/** Tells the host page what is about to happen to a form's payment and what became of it, each thing once. */
export class FormReports {
  readonly #host: HTMLElement;
  /** The intent that the host was last asked about and did not prevent. */
  #asked = '';
  #write: WriteState = NO_WRITE;
  #error: ApiError | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Asks before a write. @returns whether the host lets it go on. */
  allows(intent: PaymentIntent): boolean {
    const key = JSON.stringify(intent);
    const event = new PaymentSubmitEvent(intent.id, operationOf(intent));
    if (key !== this.#asked && !this.#host.dispatchEvent(event)) return false;
    this.#asked = key;
    return true;
  }

  /** The next write is another one, even if it says the same. */
  forget(): void {
    this.#asked = '';
  }

  tellSaved(payment: Payment, intent: PaymentIntent): void {
    this.#host.dispatchEvent(new PaymentSavedEvent(payment.id, payment.version, operationOf(intent)));
  }

  /** Tells of what is new in a state. @returns the failures among it. */
  tell({ error, id, write }: PaymentFormState): readonly ApiError[] {
    const failures: ApiError[] = [];
    if (error && error !== this.#error) failures.push(error);
    this.#error = error;
    if (write !== this.#write && write.status === 'failed') failures.push(write.error);
    const isConflict = write !== this.#write && write.status === 'conflict';
    this.#write = write;
    if (isConflict) this.#host.dispatchEvent(new PaymentsErrorEvent('VersionConflict', id));
    for (const { code } of failures) this.#host.dispatchEvent(new PaymentsErrorEvent(code, id));
    return failures;
  }

  /** What the host knows already is not told again. */
  skip({ write }: Pick<PaymentFormState, 'write'>): void {
    this.#write = write;
  }
}

function operationOf({ type }: PaymentIntent): 'create' | 'update' {
  return type === 'create' ? 'create' : 'update';
}
