import type { SessionClient } from './graphql-client.js';
import { TransportSessionClient } from './session-client.js';
import type { SessionSource } from './session-source.js';
import { TokenKeeper } from './token-keeper.js';

export interface SessionClientOptions {
  /** Who is signed in; the default is the configured Amplify. */
  readonly source?: SessionSource;
  /**
   * Which of Amplify's tokens is sent: the ID token by default. `access` is for pools whose trigger puts tenant and roles
   * into the access token. A source of your own gives the token it means.
   */
  readonly tokenUse?: 'id' | 'access';
}

/**
 * A client for the session that is there now, over the configured Amplify. It is that session's for good: once the person
 * signs out, or another subject or tenant signs in, `session.ended` aborts, what is under way is cancelled and rejected,
 * and every later call is refused, all with `SessionEnded`. The next session needs a new client.
 *
 * It sends the ID token over HTTP and over every websocket message, renews it silently, and sends once more what was
 * refused for its token. It sets no deadline: whoever calls does, and cancels.
 * @throws {ApiError} `Unauthorized` when nobody is signed in or the person belongs to no tenant; `Offline` and the like
 * when that cannot be told now.
 */
export async function createSessionClient(options: SessionClientOptions = {}): Promise<SessionClient> {
  // Here and not at the top: who brings a gateway of their own must not need Amplify.
  const { amplifySessionSource, openAmplifyTransport } = await import('./amplify/index.js');
  const keeper = await TokenKeeper.open(options.source ?? amplifySessionSource(options.tokenUse ?? 'id'));
  return new TransportSessionClient(keeper, openAmplifyTransport);
}
