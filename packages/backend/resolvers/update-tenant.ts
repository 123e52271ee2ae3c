import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { changesBetween } from './shared/changes.js';
import { givenFields, toAttributes } from './shared/content.js';
import { conditionFailed } from './shared/errors.js';
import { eventOf, withEvent } from './shared/history.js';
import type { TenantRow } from './shared/rows.js';
import { failOnTenantVersion, seenTenant, type TenantContext, wasTenantChanged } from './shared/tenant-change.js';
import { type Tenant, TENANT_FIELDS, TENANT_ID } from './shared/tenant-row.js';
import { now } from './shared/time.js';
import { upsertRow } from './shared/update-row.js';

/** Changes name or approval policy; makes the row of a tenant that has none, or only a default account. */
export function request(ctx: TenantContext): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const row = ctx.stash.tenant ?? null;
  const before = seenTenant(ctx, row);
  if (wasTenantChanged(ctx, row)) return runtime.earlyReturn(before);
  const given = givenFields(TENANT_FIELDS, input);
  const at = now();
  const version = before.version + 1;
  const changes = changesBetween(given, { ...before }, input);
  const event = eventOf(caller, { version, action: 'update', at, requestId: input.requestId, changes });
  const set = {
    name: before.name,
    approvalPolicy: before.approvalPolicy,
    ...toAttributes(given, input),
    version,
    updatedAt: at,
    updatedBy: caller.subject,
    history: withEvent(row, event),
  };
  const names = { '#version': 'version' };
  const key = { tenantId: caller.tenantId, id: TENANT_ID };
  const isFirst = before.version === 0;
  const condition = isFirst
    ? { expression: 'attribute_not_exists(#version) OR #version = :expected', names, values: { ':expected': 0 } }
    : { expression: '#version = :expected', names, values: { ':expected': before.version } };
  return upsertRow(key, { set, remove: [] }, condition);
}

export function response(ctx: TenantContext): Tenant {
  const row = ctx.result as TenantRow | null;
  const lost = conditionFailed(ctx);
  if (lost && !wasTenantChanged(ctx, row)) return failOnTenantVersion(seenTenant(ctx, row));
  return seenTenant(ctx, row);
}
