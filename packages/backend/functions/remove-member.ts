import { isInvitation } from './decode-member-rows.js';
import { changeMember, newChangeId } from './member-changes.js';
import { notFound, statusConflict, versionConflict } from './member-error.js';
import type { toRemove } from './member-input.js';
import type { MemberCaller, MemberPorts } from './member-ports.js';
import { toMember, type Member, type MemberRow } from './member-rows.js';
import { signOut } from './sign-outs.js';

type Remove = ReturnType<typeof toRemove>;

/**
 * Removes a member, who then belongs to no company and is gone from the user pool; or an open invitation.
 * @throws {MemberError} What the contract refuses with.
 */
export async function removeMember(ports: MemberPorts, { tenantId }: MemberCaller, remove: Remove): Promise<Member> {
  const { store, directory } = ports;
  const row = await store.member(tenantId, remove.id);
  if (!row) return repeat(ports, tenantId, remove);
  if (row.version !== remove.version) throw versionConflict(toMember(row));
  if (isInvitation(row)) {
    if (await store.removeInvitation(row)) return toMember(row);
  } else {
    const outcome = await changeMember(store, tenantId, toChange(row), row.roles.includes('admin'));
    if (outcome === 'last-admin') throw statusConflict('The last admin cannot be removed', toMember(row));
    if (outcome === 'done') {
      await signOut(store, directory, row);
      return toMember(row);
    }
  }
  return refuse(ports, tenantId, remove);
}

function toChange(member: MemberRow) {
  const { id, version } = member;
  return { kind: 'remove', id, version, member, changeId: newChangeId() } as const;
}

/** One that is gone: a repeat of its removal finishes what the first attempt could not, and answers the same. */
async function repeat({ store, directory }: MemberPorts, tenantId: string, { id, version }: Remove): Promise<Member> {
  const removed = await store.removed(tenantId, id);
  if (removed?.member.version !== version) throw notFound();
  if (removed.signOutDue) await signOut(store, directory, removed.member);
  return toMember(removed.member);
}

/** Why a row that was as expected a moment ago was not any more. */
async function refuse(ports: MemberPorts, tenantId: string, remove: Remove): Promise<Member> {
  const now = await ports.store.member(tenantId, remove.id);
  if (!now) return repeat(ports, tenantId, remove);
  if (now.version !== remove.version) throw versionConflict(toMember(now));
  throw statusConflict('The invitation is being accepted', toMember(now));
}
