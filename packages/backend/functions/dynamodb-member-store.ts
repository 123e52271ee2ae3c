import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { decodeMember, decodeTenant } from './decode-member-rows.js';
import type { MemberTables } from './dynamodb-members.js';
import { invitationWrites } from './dynamodb-invitations.js';
import { mailBounds } from './dynamodb-mail-bounds.js';
import { changeWrites } from './dynamodb-member-changes.js';
import { TenantRows } from './dynamodb-rows.js';
import type { MemberRow, RemovedMember } from './member-rows.js';
import type { MemberStore } from './member-store.js';
import { removedKey } from './removed-key.js';

/** The members table and the tenants table; which credentials reach them is the client's affair. */
export function createDynamoDBMemberStore(client: DynamoDBDocumentClient, tables: MemberTables): MemberStore {
  const members = new TenantRows(client, tables.members);
  const tenants = new TenantRows(client, tables.tenants);
  return {
    tenant: async (tenantId) => decodeTenant(await tenants.get(tenantId, 'tenant')),
    createTenant: async ({ tenantId, name, founder }) => {
      const admins = new Set([founder]);
      await tenants.create({ tenantId, id: 'tenant', name, approvalPolicy: 'FOUR_EYES', version: 1, admins });
    },
    member: async (tenantId, id) => decodeMember(await members.get(tenantId, id)),
    members: async (tenantId) => {
      const rows = await members.query(tenantId);
      return rows.map(decodeMember).filter((row) => row !== undefined);
    },
    removed: async (tenantId, id) => decodeRemoved(await tenants.get(tenantId, removedKey(id))),
    signOutsDue: async (tenantId) => {
      const removed = (await tenants.query(tenantId, removedKey(''))).map(decodeRemoved);
      return removed.flatMap((it) => (it?.signOutDue ? [it.member] : []));
    },
    signedOut: async (tenantId, id) => {
      await tenants.update(tenantId, removedKey(id), 'SET #due = :no', 'attribute_exists(#id)', {
        names: { '#due': 'signOutDue', '#id': 'id' },
        values: { ':no': false },
      });
    },
    ...changeWrites(members, tenants),
    ...invitationWrites(members, tenants),
    ...mailBounds(tenants),
  };
}

function decodeRemoved(item: Readonly<Record<string, unknown>> | undefined): RemovedMember | undefined {
  if (typeof item?.['member'] !== 'object') return undefined;
  return { member: item['member'] as MemberRow, signOutDue: item['signOutDue'] === true };
}
