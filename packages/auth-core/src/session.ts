import type { TenantId } from './tenant.js';

/** What a member may do; a member's rights are the union of the groups in the token. */
export type Role = 'viewer' | 'preparer' | 'approver' | 'admin';

/** One person's sign-in to one tenant. A new subject or tenant is a new session, never a changed one. */
export interface Session {
  /** The token's `sub`: stable and unique in the user pool. */
  readonly subject: string;
  readonly tenantId: TenantId;
  /** As the newest token has it. */
  readonly tenantName: string;
  /** As the newest token has them: an administrator may change them while the session lasts. */
  readonly roles: readonly Role[];
  /** When the newest token ends, in ms since the epoch. It is renewed before that, so this moves on. */
  readonly expiresAtMs: number;
  /**
   * Aborts when the person signs out, another subject or tenant takes over, or the server refuses a token that was just made;
   * its reason is an `ApiError` with the code `SessionEnded`. Everything of the session that is drawn or kept must go now.
   * Only where tokens were refused has the reason a `cause`: a new client of the same sign-in would be refused again, so sign
   * the person out first.
   */
  readonly ended: AbortSignal;
}
