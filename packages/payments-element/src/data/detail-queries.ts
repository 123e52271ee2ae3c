import { HISTORY, PAYMENT } from './detail-fields.js';
import { ROW } from './payment-fields.js';

export const GET_PAYMENT = `query GetPayment($id: ID!) { getPayment(id: $id) { ${PAYMENT} ${HISTORY} } }`;

export const PAYMENT_TOTALS = `query PaymentTotals($filter: PaymentFilterInput) {
  paymentTotals(filter: $filter) { totals { currency status count amountMinor } truncated }
}`;

export const FIND_DUPLICATE_PAYMENTS = `query FindDuplicatePayments($input: FindDuplicatePaymentsInput!) {
  findDuplicatePayments(input: $input) { items { ${ROW} } }
}`;

export const GET_TENANT = `query GetTenant { getTenant { id approvalPolicy } }`;
