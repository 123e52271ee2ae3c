import { util } from './appsync.js';
import { authorize } from './caller.js';
import { textsOf } from './changes.js';
import { type Content, givenFields } from './content.js';
import type { ResolverContext } from './context.js';
import { failValidation } from './errors.js';
import { wasApplied } from './history.js';
import type { TenantRow } from './rows.js';
import { type Tenant, TENANT_FIELDS, toTenant } from './tenant-row.js';

type Input = Content & { readonly version: number; readonly requestId?: string | null };
export type TenantContext = ResolverContext<{ readonly input: Input }>;

/** The tenant as the caller sees it, out of this row. */
export function seenTenant(ctx: TenantContext, row: TenantRow | null): Tenant {
  return toTenant(row, authorize(ctx), ctx.identity?.claims ?? {});
}

export function failOnTenantVersion(tenant: Tenant): never {
  const info = { currentVersion: tenant.version };
  return util.error('The tenant was changed by someone else', 'VersionConflict', tenant, info);
}

/** Whether the change was applied before; the request ends here when it cannot be applied. */
export function wasTenantChanged(ctx: TenantContext, row: TenantRow | null): boolean {
  const input = ctx.args.input;
  const wanted = textsOf(givenFields(TENANT_FIELDS, input), input);
  if (row !== null && wasApplied(row, { action: 'update', requestId: input.requestId, wanted })) return true;
  const violations = ctx.stash.violations ?? [];
  if (violations.length > 0) failValidation(violations);
  const tenant = seenTenant(ctx, row);
  return tenant.version === input.version ? false : failOnTenantVersion(tenant);
}
