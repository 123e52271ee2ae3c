import type { PaymentCommand } from '@remit-elements/payments-element';

/** Which command of the elements each mutation carries out; history calls it the same. */
export const MUTATION_COMMANDS: Readonly<Record<string, PaymentCommand['type']>> = {
  createPayment: 'create',
  updatePayment: 'update',
  deletePayment: 'delete',
  restorePayment: 'restore',
  submitPayment: 'submit',
  withdrawPayment: 'withdraw',
  approvePayment: 'approve',
  rejectPayment: 'reject',
  markPaymentExported: 'export',
};
