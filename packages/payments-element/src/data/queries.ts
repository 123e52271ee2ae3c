import { ROW } from './payment-fields.js';

export const GET_PAYMENT_ROW = `query GetPaymentRow($id: ID!) { getPayment(id: $id) { ${ROW} } }`;

const PLACES = '$filter: PaymentFilterInput, $sort: PaymentSortInput, $limit: Int, $nextToken: String';
const VALUES = 'filter: $filter, sort: $sort, limit: $limit, nextToken: $nextToken';

export const LIST_PAYMENTS = `query ListPayments(${PLACES}) { listPayments(${VALUES}) { items { ${ROW} } nextToken } }`;
