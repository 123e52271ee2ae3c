import { ROW } from './payment-fields.js';

export const GET_PAYMENT_ROW = `query GetPaymentRow($id: ID!) { getPayment(id: $id) { ${ROW} } }`;

export const LIST_PAYMENTS = `query ListPayments(
  $filter: PaymentFilterInput, $sort: PaymentSortInput, $limit: Int, $nextToken: String
) {
  listPayments(filter: $filter, sort: $sort, limit: $limit, nextToken: $nextToken) { items { ${ROW} } nextToken }
}`;
