import type { AccountOperation } from './account-submit-event.js';

/** What was done to an account; a deletion has an event of its own. */
export type SavedOperation = Exclude<AccountOperation, 'delete'>;

/** After the server has acknowledged a write, other than a deletion. */
export class AccountSavedEvent extends Event {
  readonly accountId: string;
  /** The stored account's version, at least 1. */
  readonly version: number;
  readonly operation: SavedOperation;

  constructor(accountId: string, version: number, operation: SavedOperation) {
    super('account-saved', { bubbles: true, composed: true });
    this.accountId = accountId;
    this.version = version;
    this.operation = operation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-saved': AccountSavedEvent;
  }
}
