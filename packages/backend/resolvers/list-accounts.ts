import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { type Page, type PageArgs, queryPage, toPage } from './shared/requests.js';

type Context = ResolverContext<PageArgs>;

/** By name; a deleted account has no `nameKey` and so is not in the index. */
export function request(ctx: Context): DynamoDBQueryRequest {
  return queryPage(authorize(ctx).tenantId, ctx.args, { index: 'byName', forward: true });
}

export function response(ctx: Context): Page {
  return toPage(ctx);
}
