import type { SessionClient } from '@remit-elements/auth-core';
import { warnOnce } from '@remit-elements/element-kit/core.js';

/** The client, provided that it is one session's. An Amplify client by itself is nobody's: the element goes on waiting. */
export function sessionClient(client: SessionClient | undefined): SessionClient | undefined {
  // Not every host has types.
  if (!client || (client as Partial<SessionClient>).session) return client;
  warnOnce('client must be made by createSessionClient() of @remit-elements/auth-core.');
  return undefined;
}
