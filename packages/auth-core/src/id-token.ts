import { ApiError } from './api-error.js';
import type { Role } from './session.js';
import { toTenantId, type TenantId } from './tenant.js';

/** What a session needs of a token. Nothing here was verified: that is the server's task, on every request. */
export interface TokenClaims {
  readonly subject: string;
  readonly tenantId: TenantId;
  readonly tenantName: string;
  readonly roles: readonly Role[];
  /** In ms since the epoch, by the issuer's clock. */
  readonly issuedAtMs: number;
  /** In ms since the epoch, by the issuer's clock. */
  readonly expiresAtMs: number;
}

const ROLES: ReadonlySet<string> = new Set<Role>(['viewer', 'preparer', 'approver', 'admin']);

/**
 * Reads the claims out of a Cognito token, ID or access.
 * @throws {ApiError} `Unauthorized` when it is no token, or names no subject, no tenant, no known role or no end.
 */
export function readToken(token: string): TokenClaims {
  const payload = decodePayload(token);
  const { sub, exp, iat } = payload;
  if (typeof sub !== 'string' || sub === '') throw new ApiError('Unauthorized', 'The token names no subject');
  if (typeof exp !== 'number') throw new ApiError('Unauthorized', 'The token names no end');
  const tenantId = toTenantId(payload['custom:tenantId']);
  const name = payload['custom:tenantName'];
  return {
    subject: sub,
    tenantId,
    tenantName: typeof name === 'string' && name !== '' ? name : tenantId,
    roles: readRoles(payload['cognito:groups']),
    issuedAtMs: (typeof iat === 'number' ? iat : exp) * 1000,
    expiresAtMs: exp * 1000,
  };
}

function readRoles(groups: unknown): readonly Role[] {
  const names: readonly unknown[] = Array.isArray(groups) ? groups : [];
  const roles = names.filter((name): name is Role => typeof name === 'string' && ROLES.has(name));
  if (roles.length === 0) throw new ApiError('Unauthorized', 'The token names no role');
  return roles;
}

function decodePayload(token: string): Readonly<Record<string, unknown>> {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const payload: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof payload === 'object' && payload !== null) return payload as Readonly<Record<string, unknown>>;
  } catch {
    // Told below; the cause would carry parts of the token.
  }
  throw new ApiError('Unauthorized', 'Not a token');
}
