import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IdentityProvider } from '../identity.js';
import type { GraphQLApi, Listener, MutationEvent } from './graphql-api.js';
import type { Invalidation } from './pipeline.js';
import { handshakeToken } from './realtime-handshake.js';
import { RealtimeSocket } from './realtime-socket.js';

interface RealtimeOptions {
  /** ms between `ka` messages and between checks that the other side is there. */
  readonly keepAliveMs?: number;
}

const DEFAULT_KEEP_ALIVE_MS = 30_000;
const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_SOCKETS = 1000;
/** One person's windows; more is no person. */
const MAX_SOCKETS_OF_SUBJECT = 50;
/** Sockets that are only let in to be told that their token is not good. */
const MAX_REFUSED = 100;

/**
 * AppSync's websocket endpoint.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html
 */
export class Realtime implements Listener {
  readonly #api: GraphQLApi;
  readonly #identity: Pick<IdentityProvider, 'verify'>;
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_MESSAGE_BYTES,
    handleProtocols: (offered) => (offered.has('graphql-ws') ? 'graphql-ws' : false),
  });
  /** Each with the subject of its handshake's token. */
  readonly #sockets = new Map<RealtimeSocket, string | undefined>();
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

  /**
   * Takes a request for an upgrade that the server has let through. A token that is not good is refused over the open
   * socket, as Amplify understands it, but such sockets take no places from others.
   */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const token = handshakeToken(request);
    if (token === undefined) {
      refuse(socket, '401 Unauthorized');
      return;
    }
    const claims = await this.#identity.verify(token).catch(() => undefined);
    const refusal = this.#refusalOf(claims?.sub);
    if (refusal === undefined) this.#open(request, socket, head, token, claims?.sub);
    else refuse(socket, refusal);
  }

  /** @param subject Whose token it is; undefined for a token that is not good. */
  #refusalOf(subject: string | undefined): string | undefined {
    const all = [...this.#sockets.values()];
    const same = all.filter((it) => it === subject).length;
    if (subject === undefined) return same >= MAX_REFUSED ? '401 Unauthorized' : undefined;
    if (same >= MAX_SOCKETS_OF_SUBJECT) return '429 Too Many Requests';
    return all.filter((it) => it !== undefined).length >= MAX_SOCKETS ? '503 Service Unavailable' : undefined;
  }

  #open(request: IncomingMessage, socket: Duplex, head: Buffer, token: string, subject: string | undefined): void {
    this.#server.handleUpgrade(request, socket, head, (websocket) => {
      const opened = new RealtimeSocket(websocket, request, token, this.#api, this.#identity);
      this.#sockets.set(opened, subject);
      this.#alive.add(websocket);
      websocket.on('pong', () => this.#alive.add(websocket));
      websocket.once('close', () => this.#sockets.delete(opened));
    });
  }

  publish(event: MutationEvent): void {
    for (const socket of this.#sockets.keys()) {
      try {
        socket.deliver(event);
      } catch (error) {
        console.error('local-backend: a socket was not told of a change:', error);
      }
    }
  }

  invalidate(invalidation: Invalidation, tenantId: string | undefined): void {
    for (const socket of this.#sockets.keys()) socket.invalidate(invalidation, tenantId);
    // Amplify is deaf to `complete`: whoever was signed out as well hears it by the socket's end.
    this.checkTokens();
  }

  /** Looks at all tokens at once: somebody was signed out. */
  checkTokens(): void {
    for (const socket of this.#sockets.keys()) socket.checkTokens();
  }

  /** Closes every socket. */
  close(): void {
    clearInterval(this.#beat);
    for (const { websocket } of this.#sockets.keys()) websocket.close(1001, 'The server ends');
    for (const { websocket } of this.#sockets.keys()) websocket.terminate();
    this.#server.close();
  }

  /** A socket that did not answer since the last beat is half open: its other side is gone. */
  #keepAlive(): void {
    for (const socket of this.#sockets.keys()) {
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
