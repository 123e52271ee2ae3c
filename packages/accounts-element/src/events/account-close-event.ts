/** After the reader closed the sheet with an account; a host that closes it itself hears nothing. */
export class AccountCloseEvent extends Event {
  readonly accountId: string;

  constructor(accountId: string) {
    super('account-close', { bubbles: true, composed: true });
    this.accountId = accountId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-close': AccountCloseEvent;
  }
}
