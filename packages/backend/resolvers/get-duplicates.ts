import type { DynamoDBBatchGetItemRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import {
  comparableId,
  type DuplicatesContext,
  type DuplicatesInput,
  newestFound,
  windowStart,
} from './shared/duplicates.js';
import { failOnDataSource } from './shared/errors.js';
import type { Page } from './shared/requests.js';
import type { PaymentRow } from './shared/rows.js';

function tableOf(ctx: DuplicatesContext): string {
  return ctx.env['PAYMENTS_TABLE'] ?? util.error('The request could not be completed', 'InternalFailure');
}

/** The rows as they are now: the indexes name them, but may be behind. */
export function request(ctx: DuplicatesContext): DynamoDBBatchGetItemRequest {
  const { tenantId } = authorize(ctx);
  const keys: unknown[] = [];
  for (const id of newestFound(ctx)) keys.push(util.dynamodb.toMapValues({ tenantId, id }));
  const table = { keys: keys as Record<string, unknown>[], consistentRead: true };
  return { operation: 'BatchGetItem', tables: { [tableOf(ctx)]: table } };
}

function isAlike(row: PaymentRow, input: DuplicatesInput): boolean {
  const { creditorIban, amountMinor, currency } = input;
  const endToEndId = comparableId(input.endToEndId);
  if (endToEndId !== null && row['endToEndId'] === endToEndId) return true;
  return row['creditorIban'] === creditorIban && row['amountMinor'] === amountMinor && row['currency'] === currency;
}

/** Newest first; what was deleted or changed since the index was written is left out. */
export function response(ctx: DuplicatesContext): Page {
  failOnDataSource(ctx);
  const { tenantId } = authorize(ctx);
  const { data } = ctx.result as { readonly data: Readonly<Record<string, readonly (PaymentRow | null)[]>> };
  const since = windowStart();
  const items: PaymentRow[] = [];
  for (const row of data[tableOf(ctx)] ?? []) {
    const present = row !== null && row.tenantId === tenantId && row.deletedAt === undefined;
    if (present && (row['createdAt'] as string) >= since && isAlike(row, ctx.args.input)) items.push(row);
  }
  return { items, nextToken: null };
}
