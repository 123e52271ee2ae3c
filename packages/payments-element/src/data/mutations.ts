import { PAYMENT } from './detail-fields.js';

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

export const RESTORE_PAYMENT = `mutation RestorePayment($input: RestorePaymentInput!) {
  restorePayment(input: $input) { ${PAYMENT} }
}`;

export const SUBMIT_PAYMENT = `mutation SubmitPayment($input: SubmitPaymentInput!) {
  submitPayment(input: $input) { ${PAYMENT} }
}`;

export const WITHDRAW_PAYMENT = `mutation WithdrawPayment($input: WithdrawPaymentInput!) {
  withdrawPayment(input: $input) { ${PAYMENT} }
}`;

export const APPROVE_PAYMENT = `mutation ApprovePayment($input: ApprovePaymentInput!) {
  approvePayment(input: $input) { ${PAYMENT} }
}`;

export const REJECT_PAYMENT = `mutation RejectPayment($input: RejectPaymentInput!) {
  rejectPayment(input: $input) { ${PAYMENT} }
}`;

export const MARK_PAYMENT_EXPORTED = `mutation MarkPaymentExported($input: MarkPaymentExportedInput!) {
  markPaymentExported(input: $input) { ${PAYMENT} }
}`;
