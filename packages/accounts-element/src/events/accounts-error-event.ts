import type { ErrorCode } from '@remit-elements/auth-core';

/** After something failed, once per failure. The element shows its own words; this is for the host's counters. */
export class AccountsErrorEvent extends Event {
  readonly code: ErrorCode;
  /** The account that it is about, where it is about one. */
  readonly accountId: string | undefined;

  constructor(code: ErrorCode, accountId?: string) {
    super('accounts-error', { bubbles: true, composed: true });
    this.code = code;
    this.accountId = accountId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accounts-error': AccountsErrorEvent;
  }
}
