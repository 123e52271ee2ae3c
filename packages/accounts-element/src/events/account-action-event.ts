/** What a reader can ask for that the host does: `payments` shows the payments that leave from the account. */
export type AccountAction = 'payments';

/** After the reader asked for something that the host does. */
export class AccountActionEvent extends Event {
  readonly accountId: string;
  readonly action: AccountAction;

  constructor(accountId: string, action: AccountAction) {
    super('account-action', { bubbles: true, composed: true });
    this.accountId = accountId;
    this.action = action;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-action': AccountActionEvent;
  }
}
