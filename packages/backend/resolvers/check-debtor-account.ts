import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { fingerprint } from './shared/content.js';
import { settleRepeat } from './shared/create-row.js';
import { failNotFound, failOnDataSource, failValidation } from './shared/errors.js';
import { type PaymentContext, standing, wishOf } from './shared/life-cycle.js';
import { wasApplied } from './shared/history.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import { getRow } from './shared/requests.js';
import type { AccountRow, PaymentRow } from './shared/rows.js';
import { idRule } from './shared/rules.js';

/** The row that this very request made or changed before, so that its repeat needs no account any more. */
function repeated(ctx: PaymentContext): PaymentRow | null {
  const input = ctx.args.input;
  const row = ctx.stash.payment ?? null;
  if (ctx.info.fieldName === 'createPayment') {
    const unknown = row === null || (ctx.stash.violations ?? []).length > 0;
    return unknown ? null : settleRepeat(row, fingerprint(PAYMENT_FIELDS, input), input.requestId);
  }
  if (row === null) return failNotFound();
  const { action, wanted } = wishOf(ctx);
  if (wasApplied(row, { action, requestId: input.requestId, wanted })) return row;
  return row.deletedAt === undefined ? null : failNotFound();
}

/** The account that the payment will be paid from, when it can have changed since it was asked for last. */
function accountIdOf(ctx: PaymentContext): unknown {
  const field = ctx.info.fieldName;
  if (field === 'createPayment' || field === 'updatePayment') {
    const row = repeated(ctx);
    if (row !== null) runtime.earlyReturn(row, { skipTo: 'END' });
    return ctx.args.input['debtorAccountId'];
  }
  return standing(ctx).debtorAccountId;
}

/**
 * A payment is paid from an open account of its own tenant. Asked when the input names the account, and again when the
 * payment is submitted and approved, since the account may have been closed or deleted meanwhile.
 */
export function request(ctx: PaymentContext): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const accountId = accountIdOf(ctx);
  const violations = ctx.stash.violations ?? [];
  if (typeof accountId === 'string' && idRule(accountId) === null) return getRow(caller.tenantId, accountId);
  if (violations.length > 0) failValidation(violations);
  return runtime.earlyReturn(null);
}

export function response(ctx: PaymentContext): null {
  failOnDataSource(ctx);
  const account = ctx.result as AccountRow | null | undefined;
  const violations = ctx.stash.violations ?? [];
  if (account === undefined || account === null || account.deletedAt !== undefined || account.status !== 'OPEN') {
    violations.push({ field: 'debtorAccountId', rule: 'reference' });
  }
  if (violations.length > 0) failValidation(violations);
  return null;
}
