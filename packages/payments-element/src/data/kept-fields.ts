import type { FormField } from '../model/form-fields.js';
import type { PaymentField } from '../model/payment-draft.js';
import type { PaymentsGateway } from './payments-gateway.js';

/** Whether a gateway keeps what is entered in a field; of an address it keeps all parts or none. */
export function keepsField(gateway: Pick<PaymentsGateway, 'fields'> | undefined, field: FormField): boolean {
  return gateway?.fields?.has(field.split('.')[0] as PaymentField) ?? true;
}
