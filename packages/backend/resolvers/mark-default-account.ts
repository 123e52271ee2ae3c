import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource } from './shared/errors.js';
import { getRow, type Page } from './shared/requests.js';
import type { AccountRow, TenantRow } from './shared/rows.js';
import { TENANT_ID, withDefault } from './shared/tenant-row.js';

/**
 * Which account is the default stands once, in the tenant's row: two can never be it. Follows what reads accounts, and
 * comes before what writes one, for the answer.
 */
export function request(ctx: ResolverContext<unknown>): DynamoDBGetItemRequest {
  ctx.stash.found = ctx.prev.result; // which a response handler may not see
  return getRow(authorize(ctx).tenantId, TENANT_ID);
}

export function response(ctx: ResolverContext<unknown>): unknown {
  failOnDataSource(ctx);
  const tenant = (ctx.result as TenantRow | null | undefined) ?? null;
  ctx.stash.tenant = tenant;
  const found = ctx.stash.found;
  if (found === undefined || found === null) return null;
  if (ctx.info.fieldName !== 'listAccounts') return withDefault(found as AccountRow, tenant);
  const page = found as Page;
  const items: AccountRow[] = [];
  for (const account of page.items) items.push(withDefault(account as AccountRow, tenant));
  return { items, nextToken: page.nextToken };
}
