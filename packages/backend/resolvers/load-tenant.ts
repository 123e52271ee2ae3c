import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import { keyViolations } from './shared/changed-row.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { getRow } from './shared/requests.js';
import type { TenantRow } from './shared/rows.js';
import type { TenantContext } from './shared/tenant-change.js';
import { tenantViolations } from './shared/tenant-rules.js';
import { TENANT_ID } from './shared/tenant-row.js';

/** What is wrong with a change of the tenant, and its row as it is now. A tenant without a row has version 0. */
export function request(ctx: TenantContext): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const broken = keyViolations(input, 0, false);
  const content = tenantViolations(input);
  if (broken.length > 0) failValidation(broken.concat(content));
  ctx.stash.violations = content;
  return getRow(caller.tenantId, TENANT_ID);
}

export function response(ctx: TenantContext): null {
  failOnDataSource(ctx);
  ctx.stash.tenant = (ctx.result as TenantRow | null | undefined) ?? null;
  return null;
}
