import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource } from './shared/errors.js';
import { getRow } from './shared/requests.js';
import type { TenantRow } from './shared/rows.js';
import { type Tenant, TENANT_ID, toTenant } from './shared/tenant-row.js';

export function request(ctx: ResolverContext<unknown>): DynamoDBGetItemRequest {
  return getRow(authorize(ctx).tenantId, TENANT_ID);
}

export function response(ctx: ResolverContext<unknown>): Tenant {
  failOnDataSource(ctx);
  return toTenant(ctx.result as TenantRow | null | undefined, authorize(ctx), ctx.identity?.claims ?? {});
}
