import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { type Page, type PageArgs, queryPage, toPage } from './shared/requests.js';

type Context = ResolverContext<PageArgs>;

/** What the schema has: an invitation's secret stays in the table. */
const SHOWN: readonly string[] = ['id', 'userName', 'email', 'roles', 'status', 'version'];

/**
 * Members and open invitations as they are now, in the order of their ids. An invitation that has ended, or that
 * somebody is accepting, is read and left out: a page may be short.
 */
export function request(ctx: Context): DynamoDBQueryRequest {
  const query = queryPage(authorize(ctx).tenantId, ctx.args, { index: null, forward: true });
  const names: Record<string, string> = {};
  for (const attribute of SHOWN) names[`#${attribute}`] = attribute;
  query.projection = { expression: Object.keys(names).join(', '), expressionNames: names };
  query.consistentRead = true;
  query.filter = {
    expression: '#memberStatus <> :invited OR (#expiresAtMs > :now AND attribute_not_exists(#acceptedBy))',
    expressionNames: { '#memberStatus': 'status', '#expiresAtMs': 'expiresAtMs', '#acceptedBy': 'acceptedBy' },
    expressionValues: util.dynamodb.toMapValues({ ':invited': 'INVITED', ':now': util.time.nowEpochMilliSeconds() }),
  };
  return query;
}

export function response(ctx: Context): Page {
  return toPage(ctx);
}
