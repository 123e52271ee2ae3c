import { asApiError, type ApiError } from '@remit-elements/auth-core';
import { DetailStore } from '@remit-elements/element-kit';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import type { Account } from '../model/account.js';
import { ownAccount } from './own-account.js';

/** One account at a time, kept current while it is open. */
export class AccountDetailStore extends DetailStore<Account, ApiError> {
  readonly #gateway: AccountsGateway;

  constructor(gateway: AccountsGateway) {
    super({
      ended: gateway.session.ended,
      read: (id, signal) => ownAccount(gateway, id, { signal }),
      // Another account that becomes the default is a change of this one, without a hint of its own.
      listen: (listener) => gateway.subscribe?.({ ...listener, change: () => listener.change() }),
      asError: asApiError,
      mayStay: ({ code }) => code !== 'TenantMismatch' && code !== 'Unauthorized',
    });
    this.#gateway = gateway;
  }

  /** Shows what was saved here at once. */
  applySaved(account: Account): void {
    if (account.tenantId === this.#gateway.session.tenantId) this.apply(account.id, account);
  }
}
