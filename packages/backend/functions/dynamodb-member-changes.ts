import type { TenantRows } from './dynamodb-rows.js';
import { decodeMember, decodeTenant } from './decode-member-rows.js';
import { removedKey } from './removed-key.js';
import type { MemberChange, TenantRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';

type ChangeWrites = Pick<MemberStore, 'beginChange' | 'applyChange' | 'endChange' | 'noteAdmins'>;

/** A row's own note of who changed it is kept this long. */
const MOST_CHANGE_IDS = 10;

/** Somebody else is known to be an admin, and stays one while this change is under way. */
const ANOTHER_ADMIN =
  '((contains(#admins, :id) AND size(#admins) > :one) OR (NOT contains(#admins, :id) AND size(#admins) > :none))';

/**
 * DynamoDB writes one item at a time, and a change of roles concerns two: the member's row, and the company's, which
 * knows who is an admin. So a change is announced in the company's row first, on the condition that an admin is left;
 * then applied, on the member's version; then taken back together with the new list of admins. Whoever finds a change
 * that was left half done finishes it: each step can be repeated by anybody and takes effect once.
 */
export function changeWrites(members: TenantRows, tenants: TenantRows): ChangeWrites {
  return {
    beginChange: async (tenantId, change, takesAdmin) => {
      const free = 'attribute_exists(#name) AND attribute_not_exists(#change)';
      const condition = takesAdmin ? `${free} AND ${ANOTHER_ADMIN}` : free;
      const names = { '#name': 'name', '#change': 'change', ...(takesAdmin ? { '#admins': 'admins' } : {}) };
      const values = { ':change': change, ...(takesAdmin ? { ':id': change.id, ':one': 1, ':none': 0 } : {}) };
      if (await tenants.update(tenantId, 'tenant', 'SET #change = :change', condition, { names, values }))
        return 'begun';
      return takesAdmin ? whyNot(decodeTenant(await tenants.get(tenantId, 'tenant')), change.id) : 'busy';
    },
    applyChange: (tenantId, change) => apply(members, tenants, tenantId, change),
    endChange: async (tenantId, change, applied) => {
      const names = { '#change': 'change', '#changeId': 'changeId' };
      const condition = '#change.#changeId = :changeId';
      const expression = applied
        ? `REMOVE #change ${isAdminAfter(change) ? 'ADD' : 'DELETE'} #admins :ids`
        : 'REMOVE #change';
      await tenants.update(tenantId, 'tenant', expression, condition, {
        names: applied ? { ...names, '#admins': 'admins' } : names,
        values: { ':changeId': change.changeId, ...(applied ? { ':ids': new Set([change.id]) } : {}) },
      });
    },
    noteAdmins: (tenantId, admins) =>
      tenants.update(
        tenantId,
        'tenant',
        'SET #admins = :admins',
        'attribute_exists(#name) AND attribute_not_exists(#admins) AND attribute_not_exists(#change)',
        {
          names: { '#admins': 'admins', '#name': 'name', '#change': 'change' },
          values: { ':admins': new Set(admins) },
        },
      ),
  };
}

/** The row may have changed since it refused: only what it says now of the admins is final. */
function whyNot(tenant: TenantRow | undefined, id: string): 'busy' | 'last-admin' {
  if (!tenant || tenant.change) return 'busy';
  return [...tenant.admins].some((admin) => admin !== id) ? 'busy' : 'last-admin';
}

function isAdminAfter(change: MemberChange): boolean {
  if (change.kind === 'remove') return false;
  return (change.kind === 'join' ? change.member.roles : change.roles).includes('admin');
}

async function apply(members: TenantRows, tenants: TenantRows, tenantId: string, change: MemberChange) {
  const { id, changeId } = change;
  if (change.kind === 'remove') {
    await members.delete(tenantId, id, ...inVersion(change.version));
    if (await members.get(tenantId, id)) return false;
    // After the row, never before: what is kept of a removal must not outlive one that did not happen.
    await keepRemoved(tenants, tenantId, change);
    return true;
  }
  if (change.kind === 'join') {
    if (await members.create({ ...change.member, changeIds: [changeId] })) return true;
  } else if (await changeRoles(members, tenantId, change)) return true;
  return decodeMember(await members.get(tenantId, id))?.changeIds?.includes(changeId) ?? false;
}

/** Once for each removal: repeated, it must not say again that the person is to be signed out. */
function keepRemoved(
  tenants: TenantRows,
  tenantId: string,
  { id, changeId, member }: MemberChange & { kind: 'remove' },
) {
  const names = { '#member': 'member', '#due': 'signOutDue', '#changeId': 'changeId' };
  return tenants.update(
    tenantId,
    removedKey(id),
    'SET #member = :member, #due = :yes, #changeId = :changeId',
    'attribute_not_exists(#changeId) OR #changeId <> :changeId',
    { names, values: { ':member': member, ':yes': true, ':changeId': changeId } },
  );
}

function inVersion(version: number) {
  const names = { '#status': 'status', '#version': 'version' };
  return [
    '#status = :active AND #version = :version',
    { names, values: { ':active': 'ACTIVE', ':version': version } },
  ] as const;
}

function changeRoles(members: TenantRows, tenantId: string, change: MemberChange & { kind: 'roles' }) {
  const [condition, { names, values }] = inVersion(change.version);
  return members.update(
    tenantId,
    change.id,
    'SET #roles = :roles, #version = :next, #changeIds = :changeIds',
    condition,
    {
      names: { ...names, '#roles': 'roles', '#changeIds': 'changeIds' },
      values: {
        ...values,
        ':roles': change.roles,
        ':next': change.version + 1,
        ':changeIds': [...change.changeIds, change.changeId].slice(-MOST_CHANGE_IDS),
      },
    },
  );
}
