import { PAYMENT } from './payment-fields.js';

// A subscriber sees only what the mutation selected, so each selects all that is shown.
export const CREATE_PAYMENT = `mutation CreatePayment($input: CreatePaymentInput!) {
  createPayment(input: $input) { ${PAYMENT} }
}`;

export const UPDATE_PAYMENT = `mutation UpdatePayment($input: UpdatePaymentInput!) {
  updatePayment(input: $input) { ${PAYMENT} }
}`;

export const DELETE_PAYMENT = `mutation DeletePayment($input: DeletePaymentInput!) {
  deletePayment(input: $input) { ${PAYMENT} }
}`;
