/** A role of the contract, section 2. */
export type Role = 'viewer' | 'preparer' | 'approver' | 'admin';

export const ROLES: readonly Role[] = ['viewer', 'preparer', 'approver', 'admin'];

const EVERYONE: readonly Role[] = ROLES;
const PREPARERS: readonly Role[] = ['preparer', 'admin'];
const APPROVERS: readonly Role[] = ['approver', 'admin'];
const EXPORTERS: readonly Role[] = ['preparer', 'approver', 'admin'];
const ADMINS: readonly Role[] = ['admin'];

/**
 * Who may call what: the contract's table, field by field, written a second time, so that a resolver which says something
 * else is found. An operation of the schema that is not here fails the tenancy suite.
 */
const MAY_CALL: Readonly<Record<string, readonly Role[]>> = {
  getPayment: EVERYONE,
  listPayments: EVERYONE,
  paymentTotals: EVERYONE,
  findDuplicatePayments: EVERYONE,
  getAccount: EVERYONE,
  listAccounts: EVERYONE,
  getTenant: EVERYONE,
  listMembers: ADMINS,
  createPayment: PREPARERS,
  updatePayment: PREPARERS,
  deletePayment: PREPARERS,
  restorePayment: PREPARERS,
  submitPayment: PREPARERS,
  withdrawPayment: PREPARERS,
  approvePayment: APPROVERS,
  rejectPayment: APPROVERS,
  markPaymentExported: EXPORTERS,
  createAccount: ADMINS,
  updateAccount: ADMINS,
  deleteAccount: ADMINS,
  updateTenant: ADMINS,
  inviteMember: ADMINS,
  setMemberRole: ADMINS,
  removeMember: ADMINS,
  onPaymentChange: EVERYONE,
  onAccountChange: EVERYONE,
};

/** The roles that may call a field; undefined for a field that the contract does not name. */
export function rolesFor(field: string): readonly Role[] | undefined {
  return Object.hasOwn(MAY_CALL, field) ? MAY_CALL[field] : undefined;
}

/** Whether one of these roles may call a field. */
export function mayCall(roles: readonly Role[], field: string): boolean {
  return roles.some((role) => rolesFor(field)?.includes(role));
}
