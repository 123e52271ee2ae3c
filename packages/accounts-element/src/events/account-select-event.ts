/** After an account's row is chosen. The whole page can read a composed event, so it carries the id alone. */
export class AccountSelectEvent extends Event {
  readonly accountId: string;

  constructor(accountId: string) {
    super('account-select', { bubbles: true, composed: true });
    this.accountId = accountId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-select': AccountSelectEvent;
  }
}
