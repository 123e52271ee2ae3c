import type { DebtorAccount } from './payment.js';

/** Those that something can still be paid from, and the one that is chosen, whatever became of it. */
export function openAccounts(accounts: readonly DebtorAccount[], chosenId?: string): readonly DebtorAccount[] {
  return accounts.filter(({ id, isClosed }) => !isClosed || id === chosenId);
}
