import type { FormField } from './form-fields.js';
import type { PaymentField } from './payment-draft.js';

/** Whether what is entered in a field is kept by whoever keeps these fields, or all; of an address all parts are, or none. */
export function keepsField(
  keeper: { readonly fields?: ReadonlySet<PaymentField> } | undefined,
  field: FormField,
): boolean {
  return keeper?.fields?.has(field.split('.')[0] as PaymentField) ?? true;
}
