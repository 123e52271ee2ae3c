import { removedKey } from './removed-key.js';
import type { Placeholders, TenantRows } from './dynamodb-rows.js';
import type { MemberRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';

type InvitationWrites = Pick<
  MemberStore,
  | 'createInvitation'
  | 'beginMailing'
  | 'endMailing'
  | 'changeInvitation'
  | 'claimInvitation'
  | 'removeInvitation'
  | 'endInvitation'
>;

const NAMES = { '#status': 'status', '#version': 'version', '#acceptedBy': 'acceptedBy' };
const UNCLAIMED = '#status = :invited AND #version = :version AND attribute_not_exists(#acceptedBy)';

/** An invitation is one row, so one conditional write each. */
export function invitationWrites(members: TenantRows, tenants: TenantRows): InvitationWrites {
  return {
    createInvitation: (invitation) => members.create({ ...invitation }),
    ...mailingWrites(members),
    changeInvitation: ({ tenantId, id, version }, roles) =>
      members.update(tenantId, id, 'SET #roles = :roles, #version = :next', UNCLAIMED, {
        names: { ...NAMES, '#roles': 'roles' },
        values: { ...unclaimed(version), ':roles': roles, ':next': version + 1 },
      }),
    claimInvitation: ({ tenantId, id, version }, subject) =>
      members.update(tenantId, id, 'SET #acceptedBy = :subject', `(${UNCLAIMED}) OR #acceptedBy = :subject`, {
        names: NAMES,
        values: { ...unclaimed(version), ':subject': subject },
      }),
    removeInvitation: (invitation) => remove(members, tenants, invitation),
    endInvitation: async (tenantId, id, subject) => {
      const using: Placeholders = { names: { '#acceptedBy': 'acceptedBy' }, values: { ':subject': subject } };
      await members.delete(tenantId, id, '#acceptedBy = :subject', using);
    },
  };
}

function mailingWrites(members: TenantRows): Pick<MemberStore, 'beginMailing' | 'endMailing'> {
  return {
    beginMailing: (tenantId, id, { secretHash, nowMs, untilMs }) =>
      members.update(
        tenantId,
        id,
        'SET #until = :until ADD #hashes :hashes',
        '#status = :invited AND attribute_not_exists(#sentAt) AND #until <= :now',
        {
          names: { '#hashes': 'secretHashes', '#status': 'status', '#sentAt': 'sentAt', '#until': 'mailingUntilMs' },
          values: { ':hashes': new Set([secretHash]), ':invited': 'INVITED', ':until': untilMs, ':now': nowMs },
        },
      ),
    endMailing: async (tenantId, id, sentAt) => {
      const sent = sentAt !== undefined;
      await members.update(
        tenantId,
        id,
        `SET #until = :none${sent ? ', #sentAt = :sentAt' : ''}`,
        '#status = :invited',
        {
          names: { '#until': 'mailingUntilMs', '#status': 'status', ...(sent ? { '#sentAt': 'sentAt' } : {}) },
          values: { ':none': 0, ':invited': 'INVITED', ...(sent ? { ':sentAt': sentAt } : {}) },
        },
      );
    },
  };
}

const unclaimed = (version: number) => ({ ':invited': 'INVITED', ':version': version });

async function remove(members: TenantRows, tenants: TenantRows, row: MemberRow): Promise<boolean> {
  const { tenantId, id, version } = row;
  if (!(await members.delete(tenantId, id, UNCLAIMED, { names: NAMES, values: unclaimed(version) }))) return false;
  // A late repeat of the request that invited must not invite again.
  await tenants.create({ tenantId, id: removedKey(id), member: shown(row), signOutDue: false });
  return true;
}

/** Without its secrets. */
function shown({ tenantId, id, status, email, roles, version }: MemberRow): MemberRow {
  return { tenantId, id, status, email, roles, version };
}
