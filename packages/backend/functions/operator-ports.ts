import type { Directory, UserCreator } from './directory.js';
import type { MemberStore } from './member-store.js';
import type { FindMember } from './membership.js';

/** What the operator's commands need of the world. */
export interface OperatorPorts {
  readonly store: MemberStore;
  readonly findMember: FindMember;
  readonly directory: UserCreator & Directory;
  /** The clock, in ms since the epoch. */
  readonly now: () => number;
}
