import { randomUUID } from 'node:crypto';
import { throttled } from './member-error.js';
import type { MemberChange, TenantRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';

/** Changes of one company go one at a time; who meets so many others gives up for now. */
const MOST_ATTEMPTS = 50;

export const newChangeId = (): string => randomUUID();

/**
 * Makes one change of who may do what, after any that was left half done.
 * @param takesAdmin Whether somebody who is an admin is one no longer.
 * @returns `outdated` when the member's row was not as the change expects, `last-admin` when no admin would be left.
 * @throws {MemberError} `Throttled` when others are always first.
 */
export async function changeMember(
  store: MemberStore,
  tenantId: string,
  change: MemberChange,
  takesAdmin: boolean,
): Promise<'done' | 'outdated' | 'last-admin'> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const begun = await store.beginChange(tenantId, change, takesAdmin);
    if (begun === 'begun') return (await finish(store, tenantId, change)) ? 'done' : 'outdated';
    if (begun === 'busy') await finishPending(store, tenantId);
    else if (!(await findAdmins(store, tenantId))) return 'last-admin';
  }
  throw throttled(1);
}

async function finish(store: MemberStore, tenantId: string, change: MemberChange): Promise<boolean> {
  const applied = await store.applyChange(tenantId, change);
  await store.endChange(tenantId, change, applied);
  return applied;
}

/**
 * Finishes a change of this company that was left half done.
 * @returns The company's row as it is then.
 */
export async function settle(store: MemberStore, tenantId: string): Promise<TenantRow | undefined> {
  const tenant = await store.tenant(tenantId);
  if (!tenant?.change) return tenant;
  await finish(store, tenantId, tenant.change);
  return store.tenant(tenantId);
}

async function finishPending(store: MemberStore, tenantId: string): Promise<void> {
  if (!(await settle(store, tenantId))) throw new Error(`The tenant ${tenantId} has no row`);
}

/**
 * Fills the list of admins where the company's row has none, as of one that was made by other means.
 * @returns Whether it is worth another attempt.
 */
async function findAdmins(store: MemberStore, tenantId: string): Promise<boolean> {
  const tenant = await store.tenant(tenantId);
  if (!tenant || tenant.admins.size > 0) return false;
  const admins = (await store.members(tenantId)).filter(
    (row) => row.status === 'ACTIVE' && row.roles.includes('admin'),
  );
  if (admins.length === 0) return false;
  await store.noteAdmins(
    tenantId,
    admins.map(({ id }) => id),
  );
  return true;
}
