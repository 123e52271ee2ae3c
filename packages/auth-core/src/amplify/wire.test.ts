import { Amplify } from 'aws-amplify';
import { Hub } from 'aws-amplify/utils';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createSessionClient, type GraphQLResult, type Observable, type SessionClient } from '../index.js';
import { fakeToken } from '../testing/index.js';

/** A server that writes down which token came how, and answers what it is told. */
class RecordingServer {
  readonly tokens: { http: string[]; handshake: string[]; start: string[] } = { http: [], handshake: [], start: [] };
  readonly paths: string[] = [];
  readonly sockets = new Set<WebSocket>();
  /** Answers of HTTP in their order; `{ data: null }` when there are no more. */
  readonly answers: { status?: number; headers?: Record<string, string>; body: string }[] = [];
  readonly #server: Server;
  readonly #realtime = new WebSocketServer({ noServer: true, handleProtocols: () => 'graphql-ws' });
  readonly #connections = new Set<Socket>();
  #subscriptionId = '';

  constructor() {
    this.#server = createServer((request, response) => {
      void (async () => {
        await json(request);
        this.tokens.http.push(String(request.headers.authorization));
        const { status = 200, headers, body } = this.answers.shift() ?? { body: '{"data":null}' };
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
      })();
    });
    this.#server.on('connection', (socket: Socket) => {
      this.#connections.add(socket);
      socket.on('close', () => this.#connections.delete(socket));
    });
    this.#server.on('upgrade', (request, socket, head) => {
      this.paths.push(String(request.url));
      const header = String(request.headers['sec-websocket-protocol']).split('header-')[1] ?? '';
      const sent = JSON.parse(Buffer.from(header, 'base64url').toString()) as { Authorization: string };
      this.tokens.handshake.push(sent.Authorization);
      this.#realtime.handleUpgrade(request, socket, head, (opened) => this.#serve(opened));
    });
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    // Not `http:`: Amplify would make `wss:` of it.
    return `HTTP://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  push(data: unknown): void {
    for (const socket of this.sockets) {
      socket.send(JSON.stringify({ type: 'data', id: this.#subscriptionId, payload: { data } }));
    }
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(socket: WebSocket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as { type: string; id: string; payload: StartPayload };
      if (message.type === 'connection_init') {
        socket.send(JSON.stringify({ type: 'connection_ack', payload: { connectionTimeoutMs: 300_000 } }));
      }
      if (message.type === 'start') {
        this.#subscriptionId = message.id;
        this.tokens.start.push(message.payload.extensions.authorization.Authorization);
        socket.send(JSON.stringify({ type: 'start_ack', id: message.id }));
      }
    });
  }
}

interface StartPayload {
  extensions: { authorization: { Authorization: string } };
}

const QUERY = { query: 'query { listPayments { nextToken } }' };
const SUBSCRIPTION = { query: 'subscription { onPaymentChange { id } }' };

let server: RecordingServer;
let client: SessionClient;
let idToken: string | undefined;
let tokensRead = 0;
const accessToken = fakeToken({ token_use: 'access', 'custom:tenantId': undefined });
const decode = (token: string) => ({
  toString: () => token,
  payload: JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { sub: string },
});

beforeAll(() => {
  // Node 20 has none of its own.
  vi.stubGlobal('WebSocket', WebSocket);
});

beforeEach(async () => {
  server = new RecordingServer();
  idToken = fakeToken();
  const endpoint = await server.listen();
  Amplify.configure(
    {
      Auth: { Cognito: { userPoolId: 'local_pool', userPoolClientId: 'client' } },
      API: { GraphQL: { endpoint, region: 'local', defaultAuthMode: 'userPool' } },
    },
    {
      Auth: {
        tokenProvider: {
          getTokens: () => {
            tokensRead += 1;
            const tokens =
              idToken === undefined ? null : { idToken: decode(idToken), accessToken: decode(accessToken) };
            return Promise.resolve(tokens);
          },
        },
      },
    },
  );
  client = await createSessionClient();
});

afterEach(async () => {
  idToken = undefined;
  Hub.dispatch('auth', { event: 'signedOut' }, 'Auth');
  await vi.waitFor(() => expect(client.session.ended.aborted).toBe(true));
  await server.close();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

function request(): Promise<GraphQLResult> {
  return client.graphql(QUERY) as Promise<GraphQLResult>;
}

function listen(events: unknown[], acknowledged = (): void => {}): void {
  (client.graphql(SUBSCRIPTION) as Observable<GraphQLResult>).subscribe({
    acknowledged,
    next: (value) => events.push(value.data),
    error: (error) => events.push((error as { code: string }).code),
  });
}

describe('an unmodified Amplify', () => {
  it('sends the ID token over HTTP, on the handshake and on the start of a subscription', async () => {
    await request();
    const events: unknown[] = [];
    listen(events);
    await vi.waitFor(() => expect(server.tokens.start).toHaveLength(1), 10_000);
    expect(server.tokens).toEqual({ http: [idToken], handshake: [idToken], start: [idToken] });
    server.push({ onPaymentChange: { id: 'p' } });
    await vi.waitFor(() => expect(events).toEqual([{ onPaymentChange: { id: 'p' } }]));
  });

  it('tells when the server has acknowledged a subscription', async () => {
    const acknowledged = vi.fn();
    listen([], acknowledged);
    await vi.waitFor(() => expect(acknowledged).toHaveBeenCalledOnce(), 10_000);
    expect(server.tokens.start).toHaveLength(1);
  });

  it('writes no token and no header into the URL of the socket', async () => {
    listen([]);
    await vi.waitFor(() => expect(server.paths).toEqual(['/graphql/realtime']), 10_000);
  });

  it('sends the access token where it is asked for', async () => {
    const claims = { token_use: 'access', 'custom:tenantId': 'tenant-a', 'cognito:groups': ['viewer'] };
    const withTenant = fakeToken(claims);
    const source = { current: () => Promise.resolve(withTenant), subscribe: () => () => {} };
    const other = await createSessionClient({ source, tokenUse: 'access' });
    await other.graphql(QUERY);
    expect(server.tokens.http).toEqual([withTenant]);
  });

  it('sends nothing when somebody else has signed in, and drops the subscriptions', async () => {
    const events: unknown[] = [];
    listen(events);
    await vi.waitFor(() => expect(server.tokens.start).toHaveLength(1), 10_000);
    idToken = fakeToken({ sub: 'subject-b', 'custom:tenantId': 'tenant-b' });
    await expect(request()).rejects.toMatchObject({ code: 'SessionEnded' });
    server.push({ onPaymentChange: { id: 'late' } });
    await vi.waitFor(() => expect(server.sockets.size).toBe(0), 10_000);
    expect(events).toEqual(['SessionEnded']);
    expect(server.tokens.http).toEqual([]);
  });

  it('opens a socket of its own for the next session', async () => {
    listen([]);
    await vi.waitFor(() => expect(server.tokens.start).toHaveLength(1), 10_000);
    const first = idToken;
    idToken = fakeToken({ sub: 'subject-b', 'custom:tenantId': 'tenant-b' });
    Hub.dispatch('auth', { event: 'signedIn' }, 'Auth');
    await vi.waitFor(() => expect(client.session.ended.aborted).toBe(true));
    client = await createSessionClient();
    listen([]);
    await vi.waitFor(() => expect(server.tokens.start).toEqual([first, idToken]), 10_000);
    expect(server.tokens.handshake).toEqual([first, idToken]);
  });

  it('tells when the socket breaks, so that the listener can begin anew', async () => {
    const events: unknown[] = [];
    listen(events);
    await vi.waitFor(() => expect(server.tokens.start).toHaveLength(1), 10_000);
    for (const socket of server.sockets) socket.terminate();
    await vi.waitFor(() => expect(events).toEqual(['Offline']), 10_000);
    listen(events);
    await vi.waitFor(() => expect(server.tokens.start).toHaveLength(2), 10_000);
  });

  it.each([
    ['a 401, twice', 2, 401, '{"errors":[{"errorType":"UnauthorizedException","message":"x"}]}', 'SessionEnded'],
    ['HTML', 1, 200, '<html>Please sign in to the Wi-Fi</html>', 'MalformedAnswer'],
    ['a cut body', 1, 200, '{"data":{"list', 'MalformedAnswer'],
    ['a 403', 1, 403, 'no', 'Unexpected'],
    ['a 429 that stays', 3, 429, '{}', 'Throttled'],
  ])('gives %s a code, by %d requests', async (_what, times, status, body, code) => {
    server.answers.push(...Array.from({ length: 4 }, () => ({ status, body, headers: { 'retry-after': '7' } })));
    await expect(request()).rejects.toMatchObject({ name: 'ApiError', code });
    expect(server.tokens.http).toHaveLength(times);
  });

  it('gets over one 401 by a new token', async () => {
    server.answers.push({ status: 401, body: '{}' });
    await expect(request()).resolves.toEqual({ data: null });
  });

  it('calls a lost network Offline', async () => {
    await server.close();
    await expect(request()).rejects.toMatchObject({ code: 'Offline' });
    server = new RecordingServer();
    await server.listen();
  });

  it('cancels a request that is under way', async () => {
    const answer = request();
    expect(client.cancel(answer)).toBe(true);
    await expect(answer).rejects.toMatchObject({ code: 'Timeout' });
  });

  it('ends the session when another tab signs out', async () => {
    idToken = undefined;
    Hub.dispatch('auth', { event: 'signedOut' }, 'Auth', undefined, true);
    await vi.waitFor(() => expect(client.session.ended.aborted).toBe(true));
  });

  it('ends the session when a refresh was refused for good', async () => {
    idToken = undefined;
    const error = Object.assign(new Error(), { name: 'RefreshTokenReuseException' });
    Hub.dispatch('auth', { event: 'tokenRefresh_failure', data: { error } }, 'Auth');
    await vi.waitFor(() => expect(client.session.ended.aborted).toBe(true));
  });

  it('does not ask again, and so for ever, after a refresh that found no network', async () => {
    const before = tokensRead;
    const error = Object.assign(new Error(), { name: 'NetworkError' });
    Hub.dispatch('auth', { event: 'tokenRefresh_failure', data: { error } }, 'Auth');
    await request();
    expect(client.session.ended.aborted).toBe(false);
    expect(tokensRead - before).toBe(2); // one by us and one by Amplify, for the request
  });
});
