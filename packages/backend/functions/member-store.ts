import type { InvitationRow, MemberChange, MemberRow, RemovedMember, TenantRow } from './member-rows.js';

/** A company as it begins: its founder is its admin. */
export interface NewTenant {
  readonly tenantId: string;
  readonly name: string;
  readonly founder: string;
}

/** One invitation's mail to one address. */
export interface AddressHold {
  readonly email: string;
  readonly invitationId: string;
  readonly nowMs: number;
  /** Until then no other invitation of the company is mailed there. */
  readonly untilMs: number;
}

/** How many mails a company may send in a time. */
export interface MailBound {
  readonly nowMs: number;
  readonly windowMs: number;
  readonly most: number;
}

export interface Mailing {
  readonly secretHash: string;
  readonly nowMs: number;
  /** Until then nobody else mails it. */
  readonly untilMs: number;
}

/**
 * Who belongs to which company. Each call names its tenant first, reads consistently and writes one row atomically; one
 * that answers a boolean says whether the row was as it had to be.
 */
export interface MemberStore {
  tenant(tenantId: string): Promise<TenantRow | undefined>;
  /** Makes the company's row; one that is there stays as it is. */
  createTenant(tenant: NewTenant): Promise<void>;

  member(tenantId: string, id: string): Promise<MemberRow | InvitationRow | undefined>;
  members(tenantId: string): Promise<readonly (MemberRow | InvitationRow)[]>;
  removed(tenantId: string, id: string): Promise<RemovedMember | undefined>;
  /** Those who are still to be signed out. */
  signOutsDue(tenantId: string): Promise<readonly MemberRow[]>;
  signedOut(tenantId: string, id: string): Promise<void>;

  /**
   * Announces a change in the company's row: one at a time. A change that takes an admin away needs another to be left.
   * @returns Why not, where it could not: another change is under way, or nobody is known to remain an admin.
   */
  beginChange(tenantId: string, change: MemberChange, takesAdmin: boolean): Promise<'begun' | 'busy' | 'last-admin'>;
  /** Does what was announced; once done it stays done, whoever asks again. */
  applyChange(tenantId: string, change: MemberChange): Promise<boolean>;
  /** Takes the announcement back, and where the change was applied, notes who is an admin now. */
  endChange(tenantId: string, change: MemberChange, applied: boolean): Promise<void>;
  /** Notes the admins of a company whose row does not name any. */
  noteAdmins(tenantId: string, admins: readonly string[]): Promise<boolean>;

  /**
   * Keeps an address to one invitation for a while; that one may take it again.
   * @returns Nothing, or until when another invitation has it, in ms since the epoch.
   */
  holdAddress(tenantId: string, hold: AddressHold): Promise<number | undefined>;
  /** Lets the address go, where this invitation has it. */
  freeAddress(tenantId: string, hold: Pick<AddressHold, 'email' | 'invitationId'>): Promise<void>;
  /**
   * Counts one mail of the company, unless it has sent as many as it may; what is counted stays so.
   * @returns Nothing, or when it may send again, in ms since the epoch.
   */
  countMail(tenantId: string, bound: MailBound): Promise<number | undefined>;
  createInvitation(invitation: InvitationRow): Promise<boolean>;
  /** Takes over the mailing of one that is unsent and that nobody is mailing now; the new secret opens it too. */
  beginMailing(tenantId: string, id: string, mailing: Mailing): Promise<boolean>;
  /** Notes when the mail left, or that it did not. */
  endMailing(tenantId: string, id: string, sentAt: string | undefined): Promise<void>;
  /** Gives the invitation's next version other roles, unless somebody has claimed it. */
  changeInvitation(invitation: MemberRow, roles: MemberRow['roles']): Promise<boolean>;
  /** Keeps it for one subject, in the version that was read. */
  claimInvitation(invitation: InvitationRow, subject: string): Promise<boolean>;
  /** Deletes one that nobody claimed, in the version that was read. */
  removeInvitation(invitation: MemberRow): Promise<boolean>;
  /** Deletes the one that this subject claimed. */
  endInvitation(tenantId: string, id: string, subject: string): Promise<void>;
}
