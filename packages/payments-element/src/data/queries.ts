import { PAYMENT, ROW } from './payment-fields.js';

export const GET_PAYMENT = `query GetPayment($id: ID!) { getPayment(id: $id) { ${PAYMENT} } }`;

export const LIST_PAYMENTS = `query ListPayments($limit: Int, $nextToken: String) {
  listPayments(limit: $limit, nextToken: $nextToken) { items { ${ROW} } nextToken }
}`;

export const LIST_ACCOUNTS = `query ListAccounts($limit: Int, $nextToken: String) {
  listAccounts(limit: $limit, nextToken: $nextToken) {
    items { id tenantId name iban currency status isDefault } nextToken
  }
}`;

export const ON_PAYMENT_CHANGE = `subscription OnPaymentChange {
  onPaymentChange { id tenantId version status deletedAt }
}`;
