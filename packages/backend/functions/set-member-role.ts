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
  if (isRepeat(row, version, roles)) return toMember(row);
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
  return answerOther(await store.member(tenantId, id), version, roles);
}

/** The input has no requestId: a repeat is known by asking for what its first attempt made of that version. */
function isRepeat(row: MemberRow, version: number, roles: SetRole['roles']): boolean {
  const near = row.version === version || row.version === version + 1;
  return near && row.roles.join() === roles.join();
}

/** For a row that was as expected a moment ago and is not any more: the first attempt may have been finished meanwhile. */
function answerOther(now: MemberRow | undefined, version: number, roles: SetRole['roles']): Member {
  if (!now) throw notFound();
  if (isRepeat(now, version, roles)) return toMember(now);
  if (now.version !== version) throw versionConflict(toMember(now));
  throw statusConflict('The invitation is being accepted', toMember(now));
}
