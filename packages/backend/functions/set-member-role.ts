import { isInvitation } from './decode-member-rows.js';
import { changeMember, newChangeId } from './member-changes.js';
import { notFound, statusConflict, versionConflict } from './member-error.js';
import type { toSetRole } from './member-input.js';
import type { MemberCaller, MemberPorts } from './member-ports.js';
import { toMember, type Member, type MemberRow } from './member-rows.js';

type SetRole = ReturnType<typeof toSetRole>;

/**
 * Gives a member or an open invitation other roles.
 * @throws {MemberError} What the contract refuses with.
 */
export async function setMemberRole(
  { store }: MemberPorts,
  { tenantId }: MemberCaller,
  { id, version, roles }: SetRole,
): Promise<Member> {
  const row = await store.member(tenantId, id);
  if (!row) throw notFound();
  const already = row.roles.join() === roles.join();
  // The input has no requestId: a repeat is known by asking for what its first attempt made of that version.
  if (already && row.version - version <= 1 && row.version >= version) return toMember(row);
  if (row.version !== version) throw versionConflict(toMember(row));
  const next: MemberRow = { ...row, roles, version: version + 1 };
  if (isInvitation(row)) {
    if (await store.changeInvitation(row, roles)) return toMember(next);
  } else {
    const change = {
      kind: 'roles',
      id,
      version,
      roles,
      changeIds: row.changeIds ?? [],
      changeId: newChangeId(),
    } as const;
    const takesAdmin = row.roles.includes('admin') && !roles.includes('admin');
    const outcome = await changeMember(store, tenantId, change, takesAdmin);
    if (outcome === 'done') return toMember(next);
    if (outcome === 'last-admin') throw statusConflict('The last admin cannot be demoted', toMember(row));
  }
  return refuse(await store.member(tenantId, id), version);
}

/** Why a row that was as expected a moment ago was not any more. */
function refuse(now: MemberRow | undefined, version: number): never {
  if (!now) throw notFound();
  if (now.version !== version) throw versionConflict(toMember(now));
  throw statusConflict('The invitation is being accepted', toMember(now));
}
