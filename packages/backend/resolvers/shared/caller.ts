import { util } from './appsync.js';
import type { Claims, ResolverContext } from './context.js';
import { isIdentifier } from './text.js';

/** Who asks, out of the verified token and nothing else. */
export interface Caller {
  readonly tenantId: string;
  /** The token's `sub`. */
  readonly subject: string;
  /** The user name, for people who read a payment's history. */
  readonly name: string | null;
}

const ANYONE: readonly string[] = ['viewer', 'preparer', 'approver', 'admin'];
const PREPARERS: readonly string[] = ['preparer', 'admin'];
const ADMINS: readonly string[] = ['admin'];

/** Who may call what. A field that is not named here is refused to everyone. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  getPayment: ANYONE,
  listPayments: ANYONE,
  paymentTotals: ANYONE,
  findDuplicatePayments: ANYONE,
  getAccount: ANYONE,
  listAccounts: ANYONE,
  onPaymentChange: ANYONE,
  onAccountChange: ANYONE,
  createPayment: PREPARERS,
  updatePayment: PREPARERS,
  deletePayment: PREPARERS,
  listMembers: ADMINS,
  createAccount: ADMINS,
};

/** The tenant that the claim names, or null: missing, empty, malformed and list-valued claims name none. */
export function tenantOf(claims: Claims): string | null {
  const tenantId = claims['custom:tenantId'];
  return typeof tenantId === 'string' && isIdentifier(tenantId, 3, 64) ? tenantId : null;
}

/** Whether one of the groups may call `field`. A text is no list, lest "administrators" counts as "admin". */
export function mayCall(claims: Claims, field: string): boolean {
  const groups = claims['cognito:groups'];
  if (typeof groups !== 'object' || groups === null || !JSON.stringify(groups).startsWith('[')) return false;
  const roles = Object.hasOwn(ROLES, field) ? ROLES[field] : [];
  for (const group of groups as readonly string[]) {
    if (roles !== undefined && roles.indexOf(group) >= 0) return true;
  }
  return false;
}

function nameOf(claims: Claims): string | null {
  const name = claims['cognito:username'] ?? claims['username']; // of an ID token, of an access token
  return typeof name === 'string' && name !== '' ? name : null;
}

/** The caller, when the token names a tenant and a role that may do this; else the request ends as `Unauthorized`. */
export function authorize(ctx: ResolverContext<unknown>): Caller {
  const claims = ctx.identity?.claims ?? {};
  const tenantId = tenantOf(claims);
  const subject = claims['sub'];
  if (tenantId === null || typeof subject !== 'string' || subject === '' || !mayCall(claims, ctx.info.fieldName)) {
    return util.error('Not allowed', 'Unauthorized');
  }
  return { tenantId, subject, name: nameOf(claims) };
}
