import type { SessionClient } from '@remit-elements/auth-core';
import { watchChanges } from '@remit-elements/auth-core/gateways.js';
import type { AccountChangeListener } from './accounts-gateway.js';
import { ON_ACCOUNT_CHANGE } from './subscriptions.js';

/** How often the accounts are to be read while nobody tells of changes. */
const POLL_EVERY_MS = 30_000;

/**
 * Listens to the tenant's account changes until the returned function is called; see `watchChanges`. While nothing is
 * told it says `polling` now and then, which is to read again; never for a page that nobody sees.
 */
export function watchAccounts(client: SessionClient, listener: AccountChangeListener): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const poll = (): void => {
    if (document.visibilityState === 'visible') listener.state('polling');
  };
  const stop = watchChanges(client, ON_ACCOUNT_CHANGE, {
    change: (id) => listener.change(id),
    state: (state) => {
      if (state === 'live') rest();
      else timer ??= setInterval(poll, POLL_EVERY_MS);
      listener.state(state);
    },
  });
  client.session.ended.addEventListener('abort', rest, { once: true });
  return () => {
    rest();
    stop();
  };
}
