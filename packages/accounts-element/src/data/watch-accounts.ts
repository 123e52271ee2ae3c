import type { SessionClient } from '@remit-elements/auth-core';
import { watchChanges } from '@remit-elements/auth-core/gateways.js';
import type { AccountChangeListener } from './accounts-gateway.js';
import { ON_ACCOUNT_CHANGE } from './subscriptions.js';

/** Listens to the tenant's account changes until the returned function is called; see `watchChanges`. */
export function watchAccounts(client: SessionClient, listener: AccountChangeListener): () => void {
  return watchChanges(client, ON_ACCOUNT_CHANGE, listener);
}
