import type { SessionClient } from '@remit-elements/auth-core';
import { watchChanges } from '@remit-elements/auth-core/gateways.js';

const ON_ACCOUNT_CHANGE = `subscription OnAccountChange {
  onAccountChange { id tenantId version status deletedAt }
}`;

/** Tells that some account changed, or may have while nobody listened, until the returned function is called. */
export function watchAccounts(client: SessionClient, changed: () => void): () => void {
  let wasLost = false;
  return watchChanges(client, ON_ACCOUNT_CHANGE, {
    change: changed,
    state: (state) => {
      if (state === 'live' && wasLost) changed();
      wasLost = state !== 'live';
    },
  });
}
