import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Kind, parse } from 'graphql';
import { FaultScript, type PlannedFault } from './fault-script.js';
import type { Answered, GraphQLAnswer, HttpFault } from './http-faults.js';
import { SocketRelay } from './socket-relay.js';

/** A request that came by. */
export interface SeenRequest {
  /** What it asks for: fields of GraphQL, or Cognito's operation. */
  readonly operations: readonly string[];
  readonly body: string;
  /** Undefined for one that passed as it was. */
  readonly fault: HttpFault['kind'] | undefined;
  readonly atMs: number;
}

/** A file that the proxy answers itself. */
export interface OwnPage {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Such files by their path. */
export type OwnPages = ReadonlyMap<string, OwnPage>;

/** What pages of ours allow themselves. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ');

/**
 * Stands between a page and the local backend, on a port of its own, and does to requests, answers and sockets what
 * networks, portals and tired servers do. Host and Origin go on as the page sent them: the backend takes any port of
 * localhost, and still refuses a page whose origin is not the address it asks.
 */
export class FaultProxy {
  readonly socket: SocketRelay;
  readonly #script = new FaultScript();
  readonly #seen: SeenRequest[] = [];
  #backendPort: number;
  readonly #pages: OwnPages;
  readonly #connections = new Set<Socket>();
  readonly #server = createServer((request, response) => {
    this.#take(request, response).catch(() => response.destroy());
  });
  #isDown = false;

  private constructor(backendPort: number, pages: OwnPages) {
    this.#backendPort = backendPort;
    this.#pages = pages;
    this.socket = new SocketRelay(socketUrl(backendPort));
    this.#server.on('connection', (connection: Socket) => {
      if (this.#isDown) connection.destroy();
      this.#connections.add(connection);
      connection.once('close', () => this.#connections.delete(connection));
    });
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      this.socket.upgrade(request, socket, head);
    });
  }

  static async start(backend: { readonly port: number }, pages: OwnPages = new Map()): Promise<FaultProxy> {
    const proxy = new FaultProxy(backend.port, pages);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Lets the next requests for an operation meet a fault: a field of the API, or an operation of Cognito. */
  plan(operation: string, fault: HttpFault, times = 1): PlannedFault {
    return this.#script.plan(operation, fault, times);
  }

  /** The backend was started anew, and listens elsewhere. */
  moveTo({ port }: { readonly port: number }): void {
    this.#backendPort = port;
    this.socket.target = socketUrl(port);
  }

  /** All that came by for an operation, whatever became of it. */
  seen(operation: string): readonly SeenRequest[] {
    return this.#seen.filter(({ operations }) => operations.includes(operation));
  }

  /** While it is down no connection stands and none is taken: what a page asks for never leaves. */
  set down(down: boolean) {
    this.#isDown = down;
    if (!down) return;
    this.socket.cut();
    for (const connection of this.#connections) connection.destroy();
  }

  /** Ends all faults. */
  clear(): void {
    this.#script.clear();
    this.down = false;
    this.socket.refused = false;
    this.socket.connectionTimeoutMs = undefined;
  }

  async close(): Promise<void> {
    this.socket.close();
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const own = this.#pages.get(new URL(request.url ?? '/', this.url).pathname);
    if (own) {
      response.writeHead(200, { 'content-type': own.type, 'content-security-policy': POLICY }).end(own.body);
      return;
    }
    // A browser sends once more, unasked, what breaks on a connection that it had used before: faults would be miscounted.
    response.shouldKeepAlive = false;
    const body = await read(request);
    const operations = operationsOf(request, body.toString('utf8'));
    const fault = this.#script.take(operations);
    if (operations.length > 0)
      this.#seen.push({ operations, body: body.toString('utf8'), fault: fault?.kind, atMs: Date.now() });
    const answered = await outcome(fault, () => this.#forward(request, body));
    if (!answered) response.destroy();
    else if (fault?.kind === 'cut') cutShort(response, answered);
    else answer(response, answered);
  }

  #forward(request: IncomingMessage, body: Buffer): Promise<Answered> {
    const { method, url: path } = request;
    // What is rewritten must be readable.
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    return new Promise((resolve, reject) => {
      const onward = send(
        { host: '127.0.0.1', port: this.#backendPort, method, path, headers, agent: false },
        (got) => {
          read(got).then(
            (whole) => resolve({ status: got.statusCode ?? 502, headers: plain(got), body: whole }),
            reject,
          );
        },
      );
      onward.on('error', reject);
      onward.end(body);
    });
  }
}

const socketUrl = (port: number): string => `ws://127.0.0.1:${port}`;

/** What the client hears in the end; undefined when the connection breaks instead. */
async function outcome(fault: HttpFault | undefined, carryOut: () => Promise<Answered>): Promise<Answered | undefined> {
  if (fault?.kind === 'never-sent') return undefined;
  if (fault?.kind === 'sent-late') await fault.until;
  if (fault?.kind === 'answered-for' && !fault.carriedOut) return fault.answer;
  const answered = await carryOut();
  switch (fault?.kind) {
    case 'answer-lost':
      return undefined;
    case 'doubled':
      return carryOut();
    case 'answered-late':
      await fault.until;
      return answered;
    case 'answered-for':
      return fault.answer;
    case 'rewritten': {
      const changed = fault.rewrite(JSON.parse(answered.body.toString('utf8')) as GraphQLAnswer);
      return { ...answered, body: Buffer.from(JSON.stringify(changed)) };
    }
    default:
      return answered;
  }
}

function answer(response: ServerResponse, { status, headers, body }: Answered): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** Half of what was promised. */
function cutShort(response: ServerResponse, { status, headers, body }: Answered): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function plain({ headers }: IncomingMessage): Record<string, string> {
  const end = Object.entries(headers).filter(([name]) => name !== 'transfer-encoding' && name !== 'connection');
  return Object.fromEntries(end.map(([name, value]) => [name, String(value)]));
}

function operationsOf({ headers }: IncomingMessage, body: string): readonly string[] {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return [target.replace(/^.*\./, '')];
  if (!body.startsWith('{')) return [];
  const { query } = JSON.parse(body) as { query?: string };
  if (query === undefined) return [];
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((it) => (it.kind === Kind.FIELD ? [it.name.value] : []))
      : [],
  );
}
