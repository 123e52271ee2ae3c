import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { type Content, fingerprint } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { settleRepeat } from './shared/create-row.js';
import { failNotFound, failOnDataSource, failValidation } from './shared/errors.js';
import { wasApplied } from './shared/payment-row.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import { getRow } from './shared/requests.js';
import type { AccountRow, PaymentRow } from './shared/rows.js';
import { idRule, type Violation } from './shared/rules.js';

type Context = ResolverContext<{ readonly input: Content }>;

/** The row that this very request made or changed before, so that its repeat needs no account any more. */
function repeated(ctx: Context, violations: readonly Violation[]): PaymentRow | null {
  const input = ctx.args.input;
  const row = ctx.stash.payment ?? null;
  if (ctx.info.fieldName === 'createPayment') {
    return row !== null && violations.length === 0 ? settleRepeat(row, fingerprint(PAYMENT_FIELDS, input)) : null;
  }
  if (row === null) return failNotFound();
  if (wasApplied(row, 'update', input['requestId'] as string | null | undefined)) return row;
  return row.deletedAt === undefined ? null : failNotFound();
}

/** A payment is paid from an open account of its own tenant. Reads it when the input names one. */
export function request(ctx: Context): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const violations = ctx.stash.violations ?? [];
  const row = repeated(ctx, violations);
  if (row !== null) runtime.earlyReturn(row, { skipTo: 'END' });
  const accountId = ctx.args.input['debtorAccountId'];
  if (typeof accountId === 'string' && idRule(accountId) === null) return getRow(caller.tenantId, accountId);
  if (violations.length > 0) failValidation(violations);
  return runtime.earlyReturn(null);
}

export function response(ctx: Context): null {
  failOnDataSource(ctx);
  const account = ctx.result as AccountRow | null | undefined;
  const violations = ctx.stash.violations ?? [];
  if (account === undefined || account === null || account.deletedAt !== undefined || account.status !== 'OPEN') {
    violations.push({ field: 'debtorAccountId', rule: 'reference' });
  }
  if (violations.length > 0) failValidation(violations);
  return null;
}
