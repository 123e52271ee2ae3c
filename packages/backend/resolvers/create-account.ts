import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { ACCOUNT_FIELDS, accountViolations, nameKeyOf } from './shared/account-rules.js';
import { authorize } from './shared/caller.js';
import { keyViolations } from './shared/changed-row.js';
import { type Content, fingerprint, toAttributes } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { putNewRow, settleRepeat } from './shared/create-row.js';
import { conditionFailed, failNotFound, failValidation } from './shared/errors.js';
import { eventOf } from './shared/history.js';
import type { AccountRow } from './shared/rows.js';
import { withDefault } from './shared/tenant-row.js';
import { now } from './shared/time.js';

type Input = Content & { readonly id: string; readonly name: string; readonly requestId?: string | null };
type Context = ResolverContext<{ readonly input: Input }>;

/** Stores the account unless its id is taken, so that a request sent twice makes one account. */
export function request(ctx: Context): DynamoDBPutItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const violations = accountViolations(ACCOUNT_FIELDS, input).concat(keyViolations(input, null));
  if (violations.length > 0) failValidation(violations);
  const at = now();
  const { id, requestId } = input;
  return putNewRow(caller.tenantId, id, {
    ...toAttributes(ACCOUNT_FIELDS, input),
    version: 1,
    status: 'OPEN',
    createdAt: at,
    createdBy: caller.subject,
    updatedAt: at,
    updatedBy: caller.subject,
    history: [eventOf(caller, { version: 1, action: 'create', at, requestId, changes: [] })],
    createdFrom: fingerprint(ACCOUNT_FIELDS, input),
    nameKey: nameKeyOf(input.name, id),
  });
}

export function response(ctx: Context): AccountRow {
  const row = ctx.result as AccountRow | null;
  const isTaken = conditionFailed(ctx);
  if (row === null) return failNotFound();
  const { input } = ctx.args;
  const answer = isTaken ? settleRepeat(row, fingerprint(ACCOUNT_FIELDS, input), input.requestId) : row;
  return withDefault(answer, ctx.stash.tenant);
}
