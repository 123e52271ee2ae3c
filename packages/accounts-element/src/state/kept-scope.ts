/** Whose it is: of a session. */
export interface Owner {
  readonly tenantId: string;
  readonly subject: string;
}

/** Nobody else reads what one person typed in one company. */
export function keptScopeOf({ tenantId, subject }: Owner): string {
  return JSON.stringify(['accounts', tenantId, subject]);
}
