import { isInvitation } from './decode-member-rows.js';
import { sameEmail } from './email-address.js';
import { formatToken, hashOf, invitationIdOf, newSecret } from './invitation-token.js';
import { takeMail } from './mail-bounds.js';
import { MailThrottled } from './mailer.js';
import { MemberError, statusConflict, throttled } from './member-error.js';
import type { toInvite } from './member-input.js';
import type { MemberCaller, MemberPorts } from './member-ports.js';
import { toMember, type InvitationRow, type Member, type MemberRow, type TenantRow } from './member-rows.js';
import { finishSignOuts } from './sign-outs.js';

type Invite = ReturnType<typeof toInvite>;
type Rows = readonly (MemberRow | InvitationRow)[];

const DAY_MS = 86_400_000;
const LIFETIME_MS = 7 * DAY_MS;
/** Longer than the function may run: after that, whoever was mailing has ended. */
const MAILING_MS = 20_000;
const RETRY_SECONDS = 20;
/** Invitations of one company that wait for an answer: what a mistake or a stolen session can send to strangers. */
export const MOST_OPEN_INVITATIONS = 100;

/**
 * Invites an address. The invitation's id comes from the request, so a repeat finds it and answers the same; it mails
 * again only when the first attempt was cut off before it had noted the mail as sent. Every secret that was mailed opens
 * the invitation: a mail whose link is dead would be worse than a second mail.
 * @throws {MemberError} What the contract refuses with.
 */
export async function inviteMember(ports: MemberPorts, caller: MemberCaller, invite: Invite): Promise<Member> {
  const { store, directory } = ports;
  const { tenantId } = caller;
  const tenant = await store.tenant(tenantId);
  if (!tenant) throw new MemberError('NotFound', 'There is no such company');
  const id = invitationIdOf(tenantId, invite.requestId);
  const known = await store.member(tenantId, id);
  const asked = known ?? (await store.removed(tenantId, id))?.member;
  if (asked) {
    assertSame(asked, invite);
    return isInvitation(known) ? deliver(ports, tenant, known) : toMember(asked);
  }
  const rows = await store.members(tenantId);
  const member = rows.find((row) => row.status === 'ACTIVE' && sameEmail(row.email, invite.email));
  if (member && member.requestId !== invite.requestId)
    throw statusConflict('The address is a member', toMember(member));
  if (member) return toMember(member);
  checkOpen(rows, invite.email, ports.now());
  await finishSignOuts(store, directory, tenantId, invite.email);
  // Lost to the same request, sent twice at once: that one is mailing.
  return (
    (await create(ports, tenant, { ...invite, id, invitedBy: caller.subject })) ?? inviteMember(ports, caller, invite)
  );
}

/** @throws {MemberError} When an earlier request of this id asked for something else. */
function assertSame(asked: MemberRow, { email, roles }: Invite): void {
  // An invitation whose roles were changed since is still the same request's.
  const sameRoles = asked.version > 1 || asked.roles.join() === roles.join();
  if (sameRoles && sameEmail(asked.email, email)) return;
  throw new MemberError('IdempotencyConflict', 'This requestId was used for something else');
}

function checkOpen(rows: Rows, email: string, nowMs: number): void {
  const open = rows.filter((row) => isInvitation(row) && row.expiresAtMs > nowMs && !sameEmail(row.email, email));
  if (open.length >= MOST_OPEN_INVITATIONS) throw throttled(DAY_MS / 1000);
}

async function create(
  ports: MemberPorts,
  { tenantId, name }: TenantRow,
  invite: Invite & { readonly id: string; readonly invitedBy: string },
): Promise<Member | undefined> {
  const nowMs = ports.now();
  const secret = newSecret();
  const invitation: InvitationRow = {
    tenantId,
    ...invite,
    status: 'INVITED',
    version: 1,
    secretHashes: new Set([hashOf(secret)]),
    expiresAtMs: nowMs + LIFETIME_MS,
    mailingUntilMs: nowMs + MAILING_MS,
    createdAt: new Date(nowMs).toISOString(),
  };
  await takeMail(ports, invitation);
  if (!(await ports.store.createInvitation(invitation))) return undefined;
  return send(ports, name, invitation, secret);
}

/** Mails an invitation whose mail nobody saw leave. */
async function deliver(ports: MemberPorts, tenant: TenantRow, invitation: InvitationRow): Promise<Member> {
  if (invitation.sentAt !== undefined || invitation.acceptedBy !== undefined) return toMember(invitation);
  const nowMs = ports.now();
  const secret = newSecret();
  const mailing = { secretHash: hashOf(secret), nowMs, untilMs: nowMs + MAILING_MS };
  const { tenantId, id } = invitation;
  if (await ports.store.beginMailing(tenantId, id, mailing)) {
    await takeMail(ports, invitation).catch(async (refusal: unknown) => {
      await ports.store.endMailing(tenantId, id, undefined);
      throw refusal;
    });
    return send(ports, tenant.name, invitation, secret);
  }
  const now = await ports.store.member(tenantId, id);
  // Neither lost nor sent twice: whoever asks again learns how the other one fared.
  if (isInvitation(now) && now.sentAt === undefined) throw throttled(RETRY_SECONDS);
  return toMember(invitation);
}

async function send(
  { store, invitations, now }: MemberPorts,
  tenantName: string,
  invitation: InvitationRow,
  secret: string,
): Promise<Member> {
  if (!invitations) throw new Error('Invitations need a mailer');
  const { tenantId, id, email: to, expiresAtMs } = invitation;
  const url = `${invitations.appUrl}/join#invitation=${formatToken({ tenantId, invitationId: id, secret })}`;
  try {
    await invitations.mailer.sendInvitation({ to, tenantName, url, expiresAtMs });
  } catch (error) {
    await store.endMailing(tenantId, id, undefined);
    await store.freeAddress(tenantId, { email: to, invitationId: id });
    throw error instanceof MailThrottled ? throttled(RETRY_SECONDS) : error;
  }
  await removeOlder(store, invitation);
  await store.endMailing(tenantId, id, new Date(now()).toISOString());
  return toMember(invitation);
}

/** One address, one invitation: the newest. Each removes only what came before it, so two at once cannot remove each other. */
async function removeOlder(
  store: MemberPorts['store'],
  { tenantId, id, email, createdAt }: InvitationRow,
): Promise<void> {
  const age = (row: MemberRow): string => `${row.createdAt ?? ''}#${row.id}`;
  const own = `${createdAt ?? ''}#${id}`;
  for (const other of await store.members(tenantId)) {
    if (isInvitation(other) && sameEmail(other.email, email) && age(other) < own) await store.removeInvitation(other);
  }
}
