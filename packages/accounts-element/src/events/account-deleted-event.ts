/** After the server has acknowledged a deletion. */
export class AccountDeletedEvent extends Event {
  readonly accountId: string;

  constructor(accountId: string) {
    super('account-deleted', { bubbles: true, composed: true });
    this.accountId = accountId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-deleted': AccountDeletedEvent;
  }
}
