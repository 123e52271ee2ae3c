import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { ACCOUNT_FIELDS, accountViolations } from './shared/account-rules.js';
import { authorize } from './shared/caller.js';
import { type Content, fingerprint, toAttributes } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { putNewRow, settleRepeat } from './shared/create-row.js';
import { conditionFailed, failNotFound, failValidation } from './shared/errors.js';
import type { AccountRow } from './shared/rows.js';
import { idRule } from './shared/rules.js';
import { toMilliseconds } from './shared/time.js';

type Input = Content & { readonly id: string; readonly name: string; readonly requestId?: string | null };
type Context = ResolverContext<{ readonly input: Input }>;

function checkInput(input: Input): void {
  const violations = accountViolations(input);
  const id = idRule(input.id);
  if (id !== null) violations.push({ field: 'id', rule: id });
  const requestId = input.requestId === undefined || input.requestId === null ? null : idRule(input.requestId);
  if (requestId !== null) violations.push({ field: 'requestId', rule: requestId });
  if (violations.length > 0) failValidation(violations);
}

/** Stores the account unless its id is taken, so that a request sent twice makes one account. */
export function request(ctx: Context): DynamoDBPutItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  checkInput(input);
  const now = toMilliseconds(util.time.nowISO8601());
  return putNewRow(caller.tenantId, input.id, {
    ...toAttributes(ACCOUNT_FIELDS, input),
    version: 1,
    status: 'OPEN',
    isDefault: false,
    createdAt: now,
    createdBy: caller.subject,
    requestIds: typeof input.requestId === 'string' ? [input.requestId] : [],
    createdFrom: fingerprint(ACCOUNT_FIELDS, input),
    nameKey: `${input.name.toLowerCase()}#${input.id}`,
  });
}

export function response(ctx: Context): AccountRow {
  const row = ctx.result as AccountRow | null;
  if (!conditionFailed(ctx)) return row ?? failNotFound();
  return row === null ? failNotFound() : settleRepeat(row, fingerprint(ACCOUNT_FIELDS, ctx.args.input));
}
