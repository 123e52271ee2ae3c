/** After the server has acknowledged a write. */
export class AccountSavedEvent extends Event {
  readonly accountId: string;
  /** The stored account's version, at least 1. */
  readonly version: number;
  readonly operation: 'create';

  constructor(accountId: string, version: number, operation: 'create') {
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
