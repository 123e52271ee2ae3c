/** Before an account is written, once per intent; `preventDefault()` stops the write. */
export class AccountSubmitEvent extends Event {
  /** Of a new account too: the id is made before it is first sent. */
  readonly accountId: string;
  readonly operation: 'create';

  constructor(accountId: string, operation: 'create') {
    super('account-submit', { bubbles: true, composed: true, cancelable: true });
    this.accountId = accountId;
    this.operation = operation;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'account-submit': AccountSubmitEvent;
  }
}
