/** What the members table says of one person: the truth that the claims are written from. */
export interface Membership {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly roles: readonly string[];
}

/**
 * Finds the membership of a subject, the user's `sub`.
 * @returns Nothing when the subject is no active member of exactly one tenant.
 */
export type FindMember = (subject: string) => Promise<Membership | undefined>;
