/** What a member may be; the contract's names, in the order of their rights. */
export const ROLES = ['viewer', 'preparer', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** A row of the members table: a member by the `sub`, or an invitation by an id of ours. */
export interface MemberRow {
  readonly tenantId: string;
  readonly id: string;
  readonly status: 'ACTIVE' | 'INVITED';
  readonly email: string;
  readonly roles: readonly Role[];
  readonly version: number;
  /** What people read. */
  readonly userName?: string;
  /** The pool's user name, where `userName` is not that. */
  readonly login?: string;
  /** Of the invitation: a repeat of it is known by this. */
  readonly requestId?: string;
  /** The last changes that were made to the row. */
  readonly changeIds?: readonly string[];
  readonly createdAt?: string;
}

export interface InvitationRow extends MemberRow {
  readonly status: 'INVITED';
  /** SHA-256 of each secret that was mailed; the secrets are kept nowhere. */
  readonly secretHashes: ReadonlySet<string>;
  readonly expiresAtMs: number;
  /** Until then somebody is mailing it. */
  readonly mailingUntilMs: number;
  /** Once its mail is on the way. */
  readonly sentAt?: string;
  /** The `sub` of the admin who stands for it; an operator's has none. */
  readonly invitedBy?: string;
  /** The `sub` that claimed it. */
  readonly acceptedBy?: string;
}

/** What of a company's row concerns its members. */
export interface TenantRow {
  readonly tenantId: string;
  readonly name: string;
  /** Subjects of members who are admins: never more than there are, never none. */
  readonly admins: ReadonlySet<string>;
  /** The change that is under way. */
  readonly change?: MemberChange;
}

interface ChangeBase {
  /** Names this change, wherever it left a trace. */
  readonly changeId: string;
  /** The member's `sub`. */
  readonly id: string;
}

/** One change of who may do what, as it is announced in the company's row. */
export type MemberChange =
  | (ChangeBase & { readonly kind: 'join'; readonly member: MemberRow })
  | (ChangeBase & {
      readonly kind: 'roles';
      readonly version: number;
      readonly roles: readonly Role[];
      readonly changeIds: readonly string[];
    })
  | (ChangeBase & { readonly kind: 'remove'; readonly version: number; readonly member: MemberRow });

/** What is kept of a member or an invitation that was removed. */
export interface RemovedMember {
  /** As it was. */
  readonly member: MemberRow;
  /** Whether the person is still to be signed out and deleted from the user pool. */
  readonly signOutDue: boolean;
}

/** What the API shows of a row. */
export interface Member {
  readonly id: string;
  readonly userName: string | null;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: 'ACTIVE' | 'INVITED';
  readonly version: number;
}

export function toMember({ id, userName, email, roles, status, version }: MemberRow): Member {
  return { id, userName: userName ?? null, email, roles, status, version };
}
