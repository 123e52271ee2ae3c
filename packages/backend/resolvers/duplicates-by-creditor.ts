import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { type DuplicatesContext, gather, likeQuery } from './shared/duplicates.js';
import { creditorKeyPrefix } from './shared/list-keys.js';

/** Payments of the same amount to the same creditor. */
export function request(ctx: DuplicatesContext): DynamoDBQueryRequest {
  const { creditorIban, amountMinor, currency } = ctx.args.input;
  const prefix = creditorKeyPrefix({ creditorIban, amountMinor, currency });
  return likeQuery(ctx, { index: 'byCreditor', attribute: 'creditorKey', prefix });
}

export function response(ctx: DuplicatesContext): null {
  return gather(ctx, 'creditorKey');
}
