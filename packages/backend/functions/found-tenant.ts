import { changeMember, newChangeId } from './member-changes.js';
import type { MemberRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';
import { tenantIdOf } from './tenant-id.js';

/** Somebody whose address the user pool has verified. */
export interface NewMember {
  /** The token's `sub`. */
  readonly subject: string;
  readonly email: string;
  /** The pool's user name. */
  readonly login: string;
}

/**
 * Makes the company of its founder and the founder its admin. Its id comes from the founder, so that a repeat, and any
 * number of them at once, end at the same company; somebody who was removed from it meanwhile does not come back.
 * @returns The company's id.
 */
export async function foundTenant(
  store: MemberStore,
  { subject, email, login }: NewMember,
  founding: { readonly name: string; readonly nowMs: number },
): Promise<string> {
  const tenantId = tenantIdOf(subject);
  await store.createTenant({ tenantId, name: founding.name, founder: subject });
  await joinAsAdmin(store, tenantId, { subject, email, login }, founding.nowMs);
  return tenantId;
}

/** Makes somebody a member with an admin's rights, unless they are or were one of this company. */
export function joinAsAdmin(
  store: MemberStore,
  tenantId: string,
  { subject: id, email, login }: NewMember,
  nowMs: number,
): Promise<void> {
  const createdAt = new Date(nowMs).toISOString();
  const row = { tenantId, id, status: 'ACTIVE', email, userName: email, login, createdAt } as const;
  return join(store, { ...row, roles: ['admin'], version: 1 });
}

/** Makes somebody a member, unless they are or were one of this company. */
export async function join(store: MemberStore, member: MemberRow): Promise<void> {
  const { tenantId, id } = member;
  if ((await store.member(tenantId, id)) ?? (await store.removed(tenantId, id))) return;
  await changeMember(store, tenantId, { kind: 'join', id, changeId: newChangeId(), member }, false);
}
