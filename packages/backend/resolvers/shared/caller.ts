import { util } from './appsync.js';
import type { Claims, ResolverContext } from './context.js';
import { failValidation } from './errors.js';
import { forgesTenant } from './selection.js';
import { consistsOf, DIGITS, isIdentifier } from './text.js';

/** Who asks, out of the verified token and nothing else. */
export interface Caller {
  readonly tenantId: string;
  /** The token's `sub`. */
  readonly subject: string;
  /** A name for people who read a payment's history. */
  readonly name: string | null;
}

const ANYONE: readonly string[] = ['viewer', 'preparer', 'approver', 'admin'];
const WRITERS: readonly string[] = ['preparer', 'approver', 'admin'];
const PREPARERS: readonly string[] = ['preparer', 'admin'];
const APPROVERS: readonly string[] = ['approver', 'admin'];
const ADMINS: readonly string[] = ['admin'];

/** Who may call what. A field that is not named here is refused to everyone. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  getPayment: ANYONE,
  listPayments: ANYONE,
  paymentTotals: ANYONE,
  findDuplicatePayments: ANYONE,
  getAccount: ANYONE,
  listAccounts: ANYONE,
  getTenant: ANYONE,
  onPaymentChange: ANYONE,
  onAccountChange: ANYONE,
  createPayment: PREPARERS,
  updatePayment: PREPARERS,
  deletePayment: PREPARERS,
  restorePayment: PREPARERS,
  submitPayment: PREPARERS,
  withdrawPayment: PREPARERS,
  approvePayment: APPROVERS,
  rejectPayment: APPROVERS,
  markPaymentExported: WRITERS,
  createAccount: ADMINS,
  updateAccount: ADMINS,
  deleteAccount: ADMINS,
  updateTenant: ADMINS,
  listMembers: ADMINS,
  inviteMember: ADMINS,
  setMemberRole: ADMINS,
  removeMember: ADMINS,
};

/** The tenant that the claim names, or null: missing, empty, malformed and list-valued claims name none. */
export function tenantOf(claims: Claims): string | null {
  const tenantId = claims['custom:tenantId'];
  return typeof tenantId === 'string' && isIdentifier(tenantId, 3, 64) ? tenantId : null;
}

/** The list that `given` is. A text is none, lest "administrators" counts as "admin". */
function listOf(given: unknown): readonly unknown[] {
  const isList = typeof given === 'object' && given !== null && JSON.stringify(given).startsWith('[');
  return isList ? (given as readonly unknown[]) : [];
}

/** Whether one of these roles may call `field`. */
function rolesAllow(given: unknown, field: string): boolean {
  const roles = Object.hasOwn(ROLES, field) ? ROLES[field] : [];
  for (const role of listOf(given)) {
    if (roles !== undefined && typeof role === 'string' && roles.indexOf(role) >= 0) return true;
  }
  return false;
}

/** Whether the token's groups may call `field`. */
export function mayCall(claims: Claims, field: string): boolean {
  return rolesAllow(claims['cognito:groups'], field);
}

/** Whether a role that both the token and the member's row name may call `field`: what either lost is lost. */
export function memberMayCall(claims: Claims, roles: unknown, field: string): boolean {
  const named = listOf(roles);
  const common: unknown[] = [];
  for (const role of listOf(claims['cognito:groups'])) if (named.indexOf(role) >= 0) common.push(role);
  return rolesAllow(common, field);
}

/** `8-4-4-4-12` hexadecimal digits: the user name of somebody who signed up, which tells a reader nothing. */
function isUuid(name: string): boolean {
  const parts = name.split('-');
  const lengths = parts.map((part) => part.length);
  return JSON.stringify(lengths) === '[8,4,4,4,12]' && consistsOf(parts.join(''), `${DIGITS}abcdefABCDEF`);
}

/** The user name; the e-mail, when it was verified, of a user whose name is a UUID. */
export function nameOf(claims: Claims): string | null {
  const name = claims['cognito:username'] ?? claims['username']; // of an ID token, of an access token
  if (typeof name !== 'string' || name === '') return null;
  const email = claims['email'];
  const isVerified = claims['email_verified'] === true || claims['email_verified'] === 'true';
  return isUuid(name) && isVerified && typeof email === 'string' && email !== '' ? email : name;
}

export function failUnauthorized(): never {
  return util.error('Not allowed', 'Unauthorized');
}

/**
 * The caller, when the token names a tenant and a role that may do this; else the request ends as `Unauthorized`. A
 * mutation whose answer could pass for another tenant's event ends as `ValidationError`, see `forgesTenant`.
 */
export function authorize(ctx: ResolverContext<unknown>): Caller {
  const claims = ctx.identity?.claims ?? {};
  const tenantId = tenantOf(claims);
  const subject = claims['sub'];
  if (tenantId === null || typeof subject !== 'string' || subject === '' || !mayCall(claims, ctx.info.fieldName)) {
    return failUnauthorized();
  }
  if (forgesTenant(ctx.info)) return failValidation([{ field: 'tenantId', rule: 'format' }]);
  return { tenantId, subject, name: nameOf(claims) };
}
