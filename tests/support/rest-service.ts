import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account, AccountChanges, AccountCommand, AccountDraft } from '@remit-elements/accounts-element';
import type { MemoryAccountsBackend } from '@remit-elements/accounts-element/testing.js';
import { ApiError, toTenantId, type Role } from '@remit-elements/auth-core';

type Fields = Readonly<Record<string, unknown>>;
type Caller = Parameters<MemoryAccountsBackend['write']>[0];

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a request met on its way, in place of the service or after it. */
export type Fault =
  /** Carried out, and the connection breaks off before or within the answer. */
  | { readonly kind: 'lost' | 'cut' }
  /** Never answered. */
  | { readonly kind: 'silent' }
  /** Something in between answers. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text?: string;
    };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

const STATUSES: Readonly<Record<string, number>> = {
  Unauthorized: 403,
  NotFound: 404,
  ValidationError: 422,
  VersionConflict: 412,
  StatusConflict: 409,
  IdempotencyConflict: 409,
};

/** An accounts service that speaks REST over a real socket, as its gateway's README documents it. */
export class RestService {
  /** Under a path, as many are. */
  readonly baseUrl: string;
  /** All that arrived, oldest first. */
  readonly requests: SeenRequest[] = [];
  /** Tokens that it takes no more. */
  readonly refused = new Set<string>();
  /** What it puts into its tags: something of its own, or the version. */
  tagOf = (version: number): string => `"v${String(version)}"`;
  readonly #server: Server;
  readonly #backend: MemoryAccountsBackend;
  readonly #faults: Fault[] = [];

  private constructor(server: Server, backend: MemoryAccountsBackend) {
    this.#server = server;
    this.#backend = backend;
    this.baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/bank/v1`;
  }

  static async start(backend: MemoryAccountsBackend): Promise<RestService> {
    const server = createServer((request, response) => void service.#serve(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const service = new RestService(server, backend);
    return service;
  }

  /** Makes the next requests meet these, one each. */
  fault(...faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const { method = '', url: path = '', headers } = request;
    this.requests.push({ method, path, headers, body });
    const fault = this.#faults.shift();
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, fault.headers).end(fault.text);
      return;
    }
    const answer = this.#answer({ method, path, headers, body });
    if (fault?.kind === 'lost') {
      response.destroy();
      return;
    }
    const json = answer.body === undefined ? '' : JSON.stringify(answer.body);
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    const about = { 'content-type': type, 'content-length': String(Buffer.byteLength(json)) };
    response.writeHead(answer.status, { ...(json !== '' && about), ...answer.headers });
    if (fault?.kind === 'cut') response.write(json.slice(0, 10), () => response.destroy());
    else response.end(json);
  }

  #answer(request: SeenRequest): Answer {
    const caller = this.#callerOf(request);
    if (!caller) return { status: 401, body: { status: 401, title: 'No token that is taken' } };
    try {
      return this.#carryOut(caller, request);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      const { code, violations, current, currentVersion } = cause;
      const status = STATUSES[code] ?? 500;
      const type = `https://bank.example/problems/${code}`;
      return { status, body: { type, title: code, status, violations, current, currentVersion } };
    }
  }

  #carryOut(caller: Caller, request: SeenRequest): Answer {
    const { tenantId } = caller;
    const { pathname, searchParams } = new URL(request.path, this.baseUrl);
    const [, first, second, collection, ...rest] = pathname.split('/').map(decodeURIComponent);
    if (`${String(first)}/${String(second)}/${String(collection)}` !== 'bank/v1/accounts') return { status: 404 };
    const [id, figure] = rest;
    if (id === undefined) {
      if (request.method === 'POST') return this.#create(caller, request);
      const limit = Number(searchParams.get('limit'));
      const cursor = searchParams.get('cursor');
      const page = this.#backend.page(tenantId, { limit, ...(cursor !== null && { nextToken: cursor }) });
      return { status: 200, body: { items: page.items, nextCursor: page.nextToken ?? null } };
    }
    if (request.method === 'PATCH' || request.method === 'DELETE') return this.#change(caller, request, id);
    const account = this.#backend.get(tenantId, id);
    if (!account) return { status: 404 };
    if (figure === 'balances') return { status: 200, body: { balances: this.#backend.balances(tenantId, [id]) } };
    if (figure === 'outflow') return { status: 200, body: this.#backend.outflows(tenantId, [id])[0] };
    return this.#rowOf(account);
  }

  #create(caller: Caller, request: SeenRequest): Answer {
    const { id = '', ...draft } = request.body as AccountDraft & { readonly id?: string };
    const requestId = String(request.headers['idempotency-key']);
    const account = this.#backend.write(caller, { type: 'create', requestId, id, draft });
    return { ...this.#rowOf(account), status: 201 };
  }

  #change(caller: Caller, { method, headers, body }: SeenRequest, id: string): Answer {
    const tag = headers['if-match'];
    if (tag === undefined) return { status: 428 };
    const named = { requestId: String(headers['idempotency-key']), id, version: this.#versionOf(tag) };
    const before = this.#backend.get(caller.tenantId, id);
    const command: AccountCommand =
      method === 'DELETE'
        ? { type: 'delete', ...named }
        : { type: 'update', ...named, changes: merged(before, body as Fields) };
    const account = this.#backend.write(caller, command);
    return method === 'DELETE' ? { status: 204 } : this.#rowOf(account);
  }

  #rowOf(account: Account): Answer {
    return { status: 200, headers: { etag: this.tagOf(account.version) }, body: account };
  }

  /** 0, which no row has, for what is no tag of its own. */
  #versionOf(tag: string): number {
    const version = Number(/\d+/.exec(tag)?.[0]);
    return this.tagOf(version) === tag ? version : 0;
  }

  #callerOf({ headers }: SeenRequest): Caller | undefined {
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (token === '' || this.refused.has(token)) return undefined;
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Fields;
    return {
      tenantId: toTenantId(claims['custom:tenantId']),
      subject: String(claims['sub']),
      roles: claims['cognito:groups'] as Role[],
      ended: new AbortController().signal,
    };
  }
}

/** A merge patch (RFC 7396): what is not named stays, within an address too. */
function merged(before: Account | undefined, patch: Fields): AccountChanges {
  const changes = Object.entries(patch).map(([field, value]: [string, unknown]) => {
    if (field !== 'holderAddress' || typeof value !== 'object' || value === null) return [field, value];
    const address: Fields = { ...before?.holderAddress, ...value };
    const parts = Object.entries(address).filter(([, part]) => part !== null);
    return [field, Object.fromEntries(parts)];
  });
  return Object.fromEntries(changes) as AccountChanges;
}
