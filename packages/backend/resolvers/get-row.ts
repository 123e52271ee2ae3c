import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { getRow } from './shared/requests.js';
import type { AccountRow, PaymentRow } from './shared/rows.js';
import { idRule } from './shared/rules.js';

type Context = ResolverContext<{ readonly id: string }>;

/** One payment or account, by the data source that it is given. */
export function request(ctx: Context): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const rule = idRule(ctx.args.id);
  if (rule !== null) failValidation([{ field: 'id', rule }]);
  return getRow(caller.tenantId, ctx.args.id);
}

/** Null for what is not there, was deleted or is another tenant's: the three cannot be told apart. */
export function response(ctx: Context): PaymentRow | AccountRow | null {
  failOnDataSource(ctx);
  const row = ctx.result as PaymentRow | AccountRow | null | undefined;
  return row === undefined || row === null || row.deletedAt !== undefined ? null : row;
}
