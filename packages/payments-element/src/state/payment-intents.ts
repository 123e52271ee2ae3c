import { changesBetween, PAYMENT_FIELDS, type PaymentDraft } from '../model/payment-draft.js';
import type { PaymentFormState } from './payment-form-store.js';
import type { PaymentIntent } from './payment-writer.js';

/**
 * What saving a draft means: a new payment, or what it changes in the one that is edited.
 * @param begunWith What the new payment began with; of its fields those go along that the draft does not have.
 */
export function intentOf(
  { id, payment }: PaymentFormState,
  draft: PaymentDraft,
  begunWith: Partial<PaymentDraft>,
): PaymentIntent {
  if (!payment) return { type: 'create', id, draft: withoutNulls({ ...begunWith, ...draft }) };
  return { type: 'update', id, version: payment.version, changes: changesBetween(payment, draft) };
}

/** After a conflict: all that differs from the payment that is there now, so that what stands in the form is stored. */
export function chosenIntent({ id, write }: PaymentFormState, draft: PaymentDraft): PaymentIntent | undefined {
  if (write.status !== 'conflict' || !write.current) return undefined;
  const { current } = write;
  return { type: 'update', id, version: current.version, changes: changesBetween(current, draft) };
}

/** Without the fields that hold nothing. */
export function withoutNulls<Draft extends Partial<PaymentDraft>>(draft: Draft): Draft {
  const given = PAYMENT_FIELDS.filter((field) => draft[field] !== null && draft[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, draft[field]])) as unknown as Draft;
}
