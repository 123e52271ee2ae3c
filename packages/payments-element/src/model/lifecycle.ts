import type { Payment } from './payment.js';

/** Roles whose holders may prepare payments; the server decides, the elements only mirror it. */
const PREPARING = ['preparer', 'admin'];

/** Whether someone with these roles may make payments. */
export function mayPrepare(roles: readonly string[]): boolean {
  return roles.some((role) => PREPARING.includes(role));
}

/** Whether the payment stands where it can be changed or deleted: nobody was asked to approve it, or someone refused. */
export function isOpen(payment: Pick<Payment, 'status' | 'deletedAt'>): boolean {
  return payment.deletedAt === undefined && (payment.status === 'UNCONFIRMED' || payment.status === 'REJECTED');
}

/** Whether someone with these roles may change this payment. */
export function mayEdit(payment: Pick<Payment, 'status' | 'deletedAt'>, roles: readonly string[]): boolean {
  return isOpen(payment) && mayPrepare(roles);
}

/** Whether someone with these roles may delete this payment: the same as changing it. */
export function mayDelete(payment: Pick<Payment, 'status' | 'deletedAt'>, roles: readonly string[]): boolean {
  return mayEdit(payment, roles);
}
