export const ON_PAYMENT_CHANGE = `subscription OnPaymentChange {
  onPaymentChange { id tenantId version status deletedAt }
}`;
