import type { DynamoDBGetItemRequest, DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from './appsync.js';
import { failOnDataSource, failValidation } from './errors.js';
import type { ResolverContext } from './context.js';
import type { Violation } from './rules.js';

/** Arguments of every list. */
export interface PageArgs {
  readonly limit?: number | null;
  readonly nextToken?: string | null;
}

/** What every list answers. */
export interface Page {
  readonly items: readonly unknown[];
  readonly nextToken: string | null;
}

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** Reads one row of this tenant as it is now. */
export function getRow(tenantId: string, id: string): DynamoDBGetItemRequest {
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ tenantId, id }), consistentRead: true };
}

/** Every broken rule of a list's arguments. */
export function pageViolations(args: PageArgs): Violation[] {
  const violations: Violation[] = [];
  const limit = limitOf(args);
  if (limit < 1 || limit > MAX_LIMIT) violations.push({ field: 'limit', rule: 'range' });
  if (args.nextToken === '') violations.push({ field: 'nextToken', rule: 'format' });
  return violations;
}

/** How many rows a page has at most. */
export function limitOf(args: PageArgs): number {
  return args.limit ?? DEFAULT_LIMIT;
}

/** Reads one page of this tenant's partition, of the table or of an index: at most `limit` items are read and answered. */
export function queryPage(
  tenantId: string,
  args: PageArgs,
  order: { readonly index: string | null; readonly forward: boolean },
): DynamoDBQueryRequest {
  const violations = pageViolations(args);
  if (violations.length > 0) failValidation(violations);
  const request: DynamoDBQueryRequest = {
    operation: 'Query',
    query: {
      expression: '#tenantId = :tenantId',
      expressionNames: { '#tenantId': 'tenantId' },
      expressionValues: util.dynamodb.toMapValues({ ':tenantId': tenantId }),
    },
    scanIndexForward: order.forward,
    limit: limitOf(args),
  };
  if (order.index !== null) {
    request.index = order.index;
    request.select = 'ALL_PROJECTED_ATTRIBUTES';
  }
  if (typeof args.nextToken === 'string') request.nextToken = args.nextToken;
  return request;
}

/** The page that a query read. A token that the service refuses is the caller's mistake, not a failure. */
export function toPage(ctx: ResolverContext<PageArgs>): Page {
  const error = ctx.error;
  if (error !== undefined && error !== null && typeof ctx.args.nextToken === 'string') {
    const said = `${error.type} ${error.message}`;
    if (said.indexOf('pagination token') >= 0 || said.indexOf('Validation') >= 0 || said.indexOf('BadRequest') >= 0) {
      failValidation([{ field: 'nextToken', rule: 'format' }]);
    }
  }
  failOnDataSource(ctx);
  const page = ctx.result as { readonly items?: readonly unknown[]; readonly nextToken?: string | null };
  return { items: page.items ?? [], nextToken: page.nextToken ?? null };
}
