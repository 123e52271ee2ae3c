import { isInvitation } from './decode-member-rows.js';
import { sameEmail } from './email-address.js';
import { join, type NewMember } from './found-tenant.js';
import { opens, parseToken } from './invitation-token.js';
import type { InvitationRow } from './member-rows.js';
import type { MemberStore } from './member-store.js';

/**
 * The invitation that a link's token opens for this address.
 * @param subject Who claims it, where that is known: their own claim is no hindrance, anybody else's is.
 * @returns Nothing for one that was used, withdrawn, is over, another address's, whose inviter is no admin any more, or
 *   that never was: nobody learns which.
 */
export async function findInvitation(
  store: Pick<MemberStore, 'member'>,
  token: unknown,
  { email, subject, nowMs }: { readonly email: string; readonly subject?: string; readonly nowMs: number },
): Promise<InvitationRow | undefined> {
  const parsed = parseToken(token);
  if (!parsed) return undefined;
  const row = await store.member(parsed.tenantId, parsed.invitationId);
  if (!isInvitation(row) || !opens(parsed.secret, row.secretHashes) || !sameEmail(row.email, email)) return undefined;
  if (row.acceptedBy !== undefined) return row.acceptedBy === subject ? row : undefined;
  return row.expiresAtMs > nowMs && (await hasInviter(store, row)) ? row : undefined;
}

/** Who is an admin no longer must not come back by a link that they made before. */
async function hasInviter(
  store: Pick<MemberStore, 'member'>,
  { tenantId, invitedBy }: InvitationRow,
): Promise<boolean> {
  if (invitedBy === undefined) return true;
  const inviter = await store.member(tenantId, invitedBy);
  return inviter?.status === 'ACTIVE' && inviter.roles.includes('admin');
}

/**
 * Makes somebody a member by their invitation: claimed first, so that of two who hold it one joins; deleted last, so that
 * a repeat finishes what was cut off.
 * @returns Whether they are a member of the company now, or were made one before.
 */
export async function acceptInvitation(
  store: MemberStore,
  token: unknown,
  member: NewMember,
  nowMs: number,
): Promise<boolean> {
  const { subject, email, login } = member;
  const invitation = await findInvitation(store, token, { email, subject, nowMs });
  if (!invitation || !(await store.claimInvitation(invitation, subject))) return isMember(store, token, subject);
  const { tenantId, id, roles, requestId } = invitation;
  await join(store, {
    ...{ tenantId, id: subject, status: 'ACTIVE', email, roles, version: 1, userName: email, login },
    ...(requestId === undefined ? {} : { requestId }),
    createdAt: new Date(nowMs).toISOString(),
  });
  // The mail was welcome: should they be removed, they can be invited again at once.
  await store.freeAddress(tenantId, { email: invitation.email, invitationId: id });
  await store.endInvitation(tenantId, id, subject);
  return true;
}

/** An invitation that is gone made its member a member. */
async function isMember(store: MemberStore, token: unknown, subject: string): Promise<boolean> {
  const tenantId = parseToken(token)?.tenantId;
  return tenantId !== undefined && (await store.member(tenantId, subject))?.status === 'ACTIVE';
}
