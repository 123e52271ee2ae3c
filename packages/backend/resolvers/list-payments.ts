import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failValidation } from './shared/errors.js';
import { listQuery, type PaymentSort } from './shared/query-plan.js';
import { filterViolations, type PaymentFilter } from './shared/query-plan-filter.js';
import { limitOf, type Page, type PageArgs, pageViolations, toPage } from './shared/requests.js';

interface Args extends PageArgs {
  readonly filter?: PaymentFilter | null;
  readonly sort?: PaymentSort | null;
}
interface Progress extends Page {
  /** Whether the page is full, nothing is left to read, or no filter can have thinned it out. */
  readonly complete: boolean;
}
type Context = ResolverContext<Args> & {
  /** What the steps before this one have gathered. */
  readonly stash: { progress?: Progress };
};

function queryOf(ctx: Context): DynamoDBQueryRequest {
  return listQuery(authorize(ctx).tenantId, ctx.args.filter ?? {}, ctx.args.sort);
}

/**
 * Reads as many rows as the page still lacks. The pipeline holds this function four times, so that a page that the
 * filter thins out is filled from the next rows, and a call reads at most four times what it may answer.
 */
export function request(ctx: Context): DynamoDBQueryRequest {
  const { args } = ctx;
  authorize(ctx);
  const violations = [...pageViolations(args), ...filterViolations(args.filter ?? {})];
  if (violations.length > 0) failValidation(violations);
  const { items, nextToken, complete } = ctx.stash.progress ?? {
    items: [],
    nextToken: args.nextToken,
    complete: false,
  };
  if (complete) return runtime.earlyReturn({ items, nextToken }, { skipTo: 'END' });
  const query = queryOf(ctx);
  if (typeof nextToken === 'string') query.nextToken = nextToken;
  query.limit = limitOf(args) - items.length;
  return query;
}

export function response(ctx: Context): Page {
  const read = toPage(ctx);
  const items = [...(ctx.stash.progress?.items ?? []), ...read.items];
  const page = { items, nextToken: read.nextToken };
  const full = items.length >= limitOf(ctx.args);
  ctx.stash.progress = { ...page, complete: full || page.nextToken === null || queryOf(ctx).filter === undefined };
  return page;
}
