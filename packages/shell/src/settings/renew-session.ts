import type { SessionClient } from '@remit-elements/auth-core';
import { loadAccount } from './load-account.js';

/** After it the session tells what a new token does, where one could be had; else what it told before. Never rejects. */
export async function renewSession(client: SessionClient): Promise<void> {
  try {
    await (await loadAccount()).renew();
    // An answer is given out once the client has looked at the new token.
    await client.graphql({ query: 'query RenewedTenant { getTenant { id } }' });
  } catch {
    // The next renewal tells it: a token is good for some minutes only.
  }
}
