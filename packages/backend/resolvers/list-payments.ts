import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { type Page, type PageArgs, queryPage, toPage } from './shared/requests.js';

type Context = ResolverContext<PageArgs>;

/** Newest first; a deleted payment has no `createdKey` and so is not in the index. */
export function request(ctx: Context): DynamoDBQueryRequest {
  return queryPage(authorize(ctx).tenantId, ctx.args, { index: 'byCreated', forward: false });
}

export function response(ctx: Context): Page {
  return toPage(ctx);
}
