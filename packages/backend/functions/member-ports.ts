import type { Directory } from './directory.js';
import type { Mailer } from './mailer.js';
import type { MemberStore } from './member-store.js';

/** What administering members needs of the world. */
export interface MemberPorts {
  readonly store: MemberStore;
  readonly directory: Directory;
  /** How invitations travel; without it nobody can be invited. */
  readonly invitations?: { readonly mailer: Mailer; readonly appUrl: string };
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}

/** Who asks: out of the verified token, passed on by the resolver. */
export interface MemberCaller {
  readonly tenantId: string;
  readonly subject: string;
}
