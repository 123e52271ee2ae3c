import type { Role } from '@remit-elements/auth-core';

export type CardName = 'approve' | 'rejected' | 'due' | 'drafts';

/** What somebody can do something about comes first. */
export function cardOrder(roles: readonly Role[]): readonly CardName[] {
  const [approves, prepares] = [roles.includes('approver'), roles.includes('preparer')];
  if (prepares && !approves && !roles.includes('admin')) return ['rejected', 'drafts', 'due', 'approve'];
  return ['approve', 'rejected', 'due', 'drafts'];
}
