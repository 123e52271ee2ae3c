import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { comparableId, type DuplicatesContext, gather, likeQuery } from './shared/duplicates.js';

/** Payments with the same end-to-end id, whatever else they say. */
export function request(ctx: DuplicatesContext): DynamoDBQueryRequest {
  const prefix = comparableId(ctx.args.input.endToEndId);
  if (prefix === null) return runtime.earlyReturn(null);
  return likeQuery(ctx, { index: 'byEndToEndId', attribute: 'endToEndKey', prefix });
}

export function response(ctx: DuplicatesContext): null {
  return gather(ctx, 'endToEndKey');
}
