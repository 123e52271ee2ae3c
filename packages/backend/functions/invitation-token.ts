import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;
const MOST_CHARACTERS = 400;
const PARTS = /^([A-Za-z0-9][A-Za-z0-9_-]{2,63})\.(i-[0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/;

/** What an invitation's link carries. */
export interface InvitationToken {
  readonly tenantId: string;
  readonly invitationId: string;
  readonly secret: string;
}

/** 256 bits that nobody can guess, as text. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether the secret is one of those; takes as long for a near guess as for a far one. */
export function opens(secret: string, hashes: Iterable<string>): boolean {
  const given = Buffer.from(hashOf(secret), 'hex');
  let found = false;
  for (const hash of hashes) {
    const known = Buffer.from(hash, 'hex');
    if (known.length === given.length && timingSafeEqual(known, given)) found = true;
  }
  return found;
}

/** One id for each request of a tenant, so that a repeat meets its own invitation. No `sub` begins like it. */
export function invitationIdOf(tenantId: string, requestId: string): string {
  return `i-${createHash('sha256').update(`invitation\0${tenantId}\0${requestId}`).digest('hex').slice(0, 32)}`;
}

export function formatToken({ tenantId, invitationId, secret }: InvitationToken): string {
  return Buffer.from(`${tenantId}.${invitationId}.${secret}`).toString('base64url');
}

/** @returns Nothing for a text that no link of ours carries. */
export function parseToken(text: unknown): InvitationToken | undefined {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return undefined;
  const [, tenantId, invitationId, secret] = PARTS.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  return tenantId && invitationId && secret ? { tenantId, invitationId, secret } : undefined;
}
