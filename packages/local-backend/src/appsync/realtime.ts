import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IdentityProvider } from '../identity.js';
import type { GraphQLApi, MutationEvent } from './graphql-api.js';
import { handshakeToken } from './realtime-handshake.js';
import { RealtimeSocket } from './realtime-socket.js';

interface RealtimeOptions {
  /** ms between `ka` messages and between checks that the other side is there. */
  readonly keepAliveMs?: number;
}

const DEFAULT_KEEP_ALIVE_MS = 30_000;
const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_SOCKETS = 1000;

/**
 * AppSync's websocket endpoint.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export class Realtime {
  readonly #api: GraphQLApi;
  readonly #identity: Pick<IdentityProvider, 'verify'>;
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  });
  readonly #sockets = new Set<RealtimeSocket>();
  readonly #alive = new WeakSet<WebSocket>();
  readonly #beat: NodeJS.Timeout;

  constructor(
    api: GraphQLApi,
    identity: Pick<IdentityProvider, 'verify'>,
    { keepAliveMs = DEFAULT_KEEP_ALIVE_MS }: RealtimeOptions,
  ) {
    this.#api = api;
    this.#identity = identity;
    this.#beat = setInterval(() => this.#keepAlive(), keepAliveMs);
    this.#beat.unref();
  }

  /** Open sockets, for tests that count what is left. */
  get size(): number {
    return this.#sockets.size;
  }

  /** Takes a request for an upgrade that the server has let through. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const token = handshakeToken(request);
    if (token === undefined || this.#sockets.size >= MAX_SOCKETS) {
      refuse(socket, token === undefined ? '401 Unauthorized' : '503 Service Unavailable');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (websocket) => {
      const opened = new RealtimeSocket(websocket, request, token, this.#api, this.#identity);
      this.#sockets.add(opened);
      this.#alive.add(websocket);
      websocket.on('pong', () => this.#alive.add(websocket));
      websocket.once('close', () => this.#sockets.delete(opened));
    });
  }

  publish(event: MutationEvent): void {
    for (const socket of this.#sockets) {
      try {
        socket.deliver(event);
      } catch (error) {
        console.error('local-backend: a socket was not told of a change:', error);
      }
    }
  }

  /** Closes every socket. */
  close(): void {
    clearInterval(this.#beat);
    for (const { websocket } of this.#sockets) websocket.close(1001, 'The server ends');
    for (const { websocket } of this.#sockets) websocket.terminate();
    this.#server.close();
  }

  /** A socket that did not answer since the last beat is half open: its other side is gone. */
  #keepAlive(): void {
    for (const socket of this.#sockets) {
      if (!this.#alive.has(socket.websocket)) {
        socket.websocket.terminate();
        continue;
      }
      this.#alive.delete(socket.websocket);
      socket.websocket.ping();
      socket.keepAlive();
    }
  }
}

/** Refuses an upgrade with a plain HTTP answer. */
export function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
