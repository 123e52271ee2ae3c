export const ON_ACCOUNT_CHANGE = `subscription OnAccountChange {
  onAccountChange { id tenantId version status deletedAt }
}`;

export const ON_PAYMENT_CHANGE = `subscription OnPaymentChange {
  onPaymentChange { id tenantId version status deletedAt }
}`;
