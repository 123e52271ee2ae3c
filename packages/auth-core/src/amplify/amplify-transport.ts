import { CONNECTION_STATE_CHANGE, generateClient } from 'aws-amplify/api';
import { Hub } from 'aws-amplify/utils';
import type { GraphQLClient } from '../graphql-client.js';
import type { OpenTransport } from '../transport.js';
import { socketGate } from './socket-gate.js';

/** Amplify's word for it, which it does not export. */
const SUBSCRIPTION_ACK = 'Subscription ack';
/** A socket on which nothing came for longer than the server is ever silent may be open at this end alone. */
const BROKEN = /^(ConnectionDisrupted|ConnectedPendingKeepAlive$)/;

/**
 * Amplify's client with the session's token on everything that it sends.
 *
 * `none` with an Authorization header is the only mode in which its HTTP requests, its websocket handshake and its
 * subscription starts all carry a token of our choice: `userPool` sends the access token everywhere, headers of the
 * library's configuration do not reach the handshake. No other header may be added: Amplify writes them into the
 * websocket's URL. The header is asked for anew for each message.
 */
export const openAmplifyTransport: OpenTransport = (token) => {
  const headers = async (): Promise<Record<string, string>> => ({ Authorization: await token() });
  const client = generateClient({ authMode: 'none', headers }) as unknown as GraphQLClient;
  return {
    graphql: (request) => client.graphql(request),
    cancel: (promise) => client.cancel(promise),
    onDisrupted: (listener) => {
      let before = '';
      return Hub.listen('api', ({ payload }) => {
        const { event, data } = payload as { event: string; data?: { connectionState?: string } };
        if (event !== CONNECTION_STATE_CHANGE) return;
        const now = data?.connectionState ?? '';
        // Amplify takes the silence of the socket before for the new one's until it looks again.
        const isLeftOver = before === 'Connecting' && now.startsWith('Connected');
        before = now;
        if (BROKEN.test(now) && !isLeftOver) listener();
      });
    },
    onAcknowledged: (listener) =>
      Hub.listen('api', ({ payload }) => {
        const { event, data } = payload as { event: string; data?: { query?: string } };
        if (event === SUBSCRIPTION_ACK && data?.query !== undefined) listener(data.query);
      }),
    releaseSocket: () => socketGate.close(),
    socketReady: () => socketGate.open(),
  };
};
