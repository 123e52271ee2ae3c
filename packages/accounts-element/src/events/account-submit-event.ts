/** What is about to be done to an account; closing one, opening it again and making it the default are updates. */
export type AccountOperation = 'create' | 'update' | 'delete';

/** Before an account is written, once per intent; `preventDefault()` stops the write. */
export class AccountSubmitEvent extends Event {
  /** Of a new account too: the id is made before it is first sent. */
  readonly accountId: string;
  readonly operation: AccountOperation;

  constructor(accountId: string, operation: AccountOperation) {
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
