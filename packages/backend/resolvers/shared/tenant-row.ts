import type { Caller } from './caller.js';
import type { Claims } from './context.js';
import type { AccountRow, TenantRow } from './rows.js';

/** The `id` that every tenant's own row has. */
export const TENANT_ID = 'tenant';

/** What a tenant's admins change of it, in the order in which violations are told. */
export const TENANT_FIELDS: readonly string[] = ['name', 'approvalPolicy'];

/** A tenant as callers see it. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly approvalPolicy: string;
  readonly version: number;
}

/** FOUR_EYES unless the tenant chose otherwise. */
export function policyOf(row: TenantRow | null | undefined): string {
  return row?.approvalPolicy === 'SINGLE' ? 'SINGLE' : 'FOUR_EYES';
}

/**
 * The tenant, its row missing or without a name where companies are registered elsewhere: then the token names it, and
 * its version is 0 until something is changed. Choosing a default account may make such a row.
 */
export function toTenant(row: TenantRow | null | undefined, caller: Caller, claims: Claims): Tenant {
  const claim = claims['custom:tenantName'];
  const name = row?.name ?? (typeof claim === 'string' && claim !== '' ? claim : caller.tenantId);
  return { id: caller.tenantId, name, approvalPolicy: policyOf(row), version: row?.version ?? 0 };
}

/** An account with `isDefault` as the tenant's row has it; a deleted account is none. */
export function withDefault<Row extends AccountRow>(account: Row, tenant: TenantRow | null | undefined): Row {
  const isDefault = account.deletedAt === undefined && tenant?.defaultAccountId === account.id;
  return { ...account, isDefault };
}
