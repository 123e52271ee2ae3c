import { createHash } from 'node:crypto';
import type { TenantRows } from './dynamodb-rows.js';
import type { MailBound, MemberStore } from './member-store.js';

type MailBounds = Pick<MemberStore, 'holdAddress' | 'freeAddress' | 'countMail'>;

/** Beside the company's row, where no list meets it. It outlives the invitation, and names no address. */
function addressKey(email: string): string {
  return `mailed#${createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32)}`;
}

const msOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What a mistake, or a stolen session, can send to people who never asked for a mail. */
export function mailBounds(tenants: TenantRows): MailBounds {
  const names = { '#until': 'untilMs', '#invitation': 'invitationId' };
  return {
    holdAddress: async (tenantId, { email, invitationId, nowMs, untilMs }) => {
      const held = await tenants.update(
        tenantId,
        addressKey(email),
        'SET #until = :until, #invitation = :invitation',
        'attribute_not_exists(#until) OR #until <= :now OR #invitation = :invitation',
        { names, values: { ':until': untilMs, ':invitation': invitationId, ':now': nowMs } },
      );
      return held ? undefined : msOf((await tenants.get(tenantId, addressKey(email)))?.['untilMs']);
    },
    freeAddress: async (tenantId, { email, invitationId }) => {
      const values = { ':invitation': invitationId, ':free': 0 };
      const condition = '#invitation = :invitation';
      await tenants.update(tenantId, addressKey(email), 'SET #until = :free', condition, { names, values });
    },
    countMail: (tenantId, bound) => count(tenants, tenantId, bound),
  };
}

/** In two attributes of the company's row that nothing else touches: since when, and how many. */
async function count(
  tenants: TenantRows,
  tenantId: string,
  { nowMs, windowMs, most }: MailBound,
): Promise<number | undefined> {
  const names = { '#since': 'mailsSinceMs', '#mails': 'mails' };
  const begin = { ':now': nowMs, ':over': nowMs - windowMs, ':one': 1 };
  const more = { ':over': nowMs - windowMs, ':one': 1, ':most': most };
  const write = (change: string, condition: string, using: object, values: Record<string, unknown>) =>
    tenants.update(tenantId, 'tenant', change, condition, { names: { ...names, ...using }, values });
  const isCounted =
    (await write('SET #mails = #mails + :one', '#since > :over AND #mails < :most', {}, more)) ||
    (await write(
      'SET #since = :now, #mails = :one',
      'attribute_exists(#name) AND (attribute_not_exists(#since) OR #since <= :over)',
      { '#name': 'name' },
      begin,
    )) ||
    // Somebody else began the window in between.
    (await write('SET #mails = #mails + :one', '#since > :over AND #mails < :most', {}, more));
  if (isCounted) return undefined;
  return msOf((await tenants.get(tenantId, 'tenant'))?.['mailsSinceMs']) + windowMs;
}
