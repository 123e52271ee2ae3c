import type { Role } from '@remit-elements/auth-core';

/** Each thing that roles add up to: an admin may do all, a preparer and an approver see all. */
export const ROLE_CHOICES = ['viewer', 'preparer', 'approver', 'preparerApprover', 'admin'] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

/** What a member may do in all. */
export function choiceOf(roles: readonly Role[]): RoleChoice {
  if (roles.includes('admin')) return 'admin';
  const [prepares, approves] = [roles.includes('preparer'), roles.includes('approver')];
  if (prepares && approves) return 'preparerApprover';
  if (prepares) return 'preparer';
  return approves ? 'approver' : 'viewer';
}

export function rolesOf(choice: RoleChoice): readonly Role[] {
  return choice === 'preparerApprover' ? ['preparer', 'approver'] : [choice];
}

/** Out of what was kept, which another build may have written. */
export function choiceIn(text: string): RoleChoice {
  return ROLE_CHOICES.find((choice) => choice === text) ?? 'preparer';
}
