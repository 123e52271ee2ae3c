import type { Workspace } from './workspace.js';

/** The account that something new is paid from: that of the list's filter, unless it was closed. */
export function beginAccount({ accountId, accounts }: Pick<Workspace, 'accountId' | 'accounts'>): string | undefined {
  const id = accountId();
  return accounts().find((account) => account.id === id)?.isClosed ? undefined : id;
}
