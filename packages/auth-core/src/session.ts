import type { TenantId } from './tenant.js';

/** What a member may do; a member's rights are the union of the groups in the token. */
export type Role = 'viewer' | 'preparer' | 'approver' | 'admin';

/** One person's sign-in to one tenant. A new subject or tenant is a new session, never a changed one. */
export interface Session {
  /** The token's `sub`: stable and unique in the user pool. */
  readonly subject: string;
  readonly tenantId: TenantId;
  readonly tenantName: string;
  readonly roles: readonly Role[];
  /** When the current ID token ends, in ms since the epoch. */
  readonly expiresAtMs: number;
  /** Aborts when the person signs out, or another subject or tenant takes over. */
  readonly ended: AbortSignal;
}
