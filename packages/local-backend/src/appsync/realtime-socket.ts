import type { IncomingMessage } from 'node:http';
import type { RawData, WebSocket } from 'ws';
import type { Claims, IdentityProvider } from '../identity.js';
import { toCaller } from './caller.js';
import { internalFailure } from './field-error.js';
import type { GraphQLApi, GraphQLRequest, MutationEvent, StartedSubscription } from './graphql-api.js';
import { toGraphQLRequest } from './graphql-request.js';
import type { Invalidation } from './pipeline.js';
import { tokenOf } from './realtime-handshake.js';

type Json = Readonly<Record<string, unknown>>;
interface Live {
  readonly token: string;
  readonly subscription: StartedSubscription;
  readonly ends: NodeJS.Timeout;
}

/** What AppSync tells clients; without any message for so long they take the connection for dead. */
const CONNECTION_TIMEOUT_MS = 300_000;
const HANDSHAKE_DEADLINE_MS = 15_000;
/** How long the other side may take to agree to a close. */
const CLOSING_MS = 1_000;
const MAX_SUBSCRIPTIONS = 100;
/** A reader that lets this much pile up is too slow to be told of changes: it reconnects and reads again. */
const MAX_BUFFERED_BYTES = 1024 * 1024;
const TOKEN_ENDED = { errorType: 'UnauthorizedException', message: 'Token expired' };
const DUPLICATE = { errorType: 'DuplicatedOperationError', message: 'This id is in use' };
const TOO_MANY = { errorType: 'MaxSubscriptionsReachedError', message: 'Too many subscriptions' };
const MALFORMED = { errorType: 'BadRequestException', message: 'Unable to parse GraphQL query.' };
const UNKNOWN = { errorType: 'UnsupportedOperation', message: 'Unknown message' };
const REFUSED = { errorType: 'UnauthorizedException', message: 'You are not authorized to make this call.' };

/** One websocket: each subscription on it stands on its own token, since Amplify shares a socket among clients. */
export class RealtimeSocket {
  readonly websocket: WebSocket;
  readonly #request: IncomingMessage;
  readonly #token: string;
  readonly #api: GraphQLApi;
  readonly #identity: Pick<IdentityProvider, 'verify'>;
  readonly #live = new Map<string, Live>();
  readonly #starting = new Set<string>();
  #acknowledged = false;
  #deadline: NodeJS.Timeout;

  constructor(
    websocket: WebSocket,
    request: IncomingMessage,
    token: string,
    api: GraphQLApi,
    identity: Pick<IdentityProvider, 'verify'>,
  ) {
    this.websocket = websocket;
    this.#request = request;
    this.#token = token;
    this.#api = api;
    this.#identity = identity;
    this.#deadline = setTimeout(() => websocket.terminate(), HANDSHAKE_DEADLINE_MS);
    websocket.on('message', (data, isBinary) => this.#take(data, isBinary));
    websocket.on('error', () => websocket.terminate());
    websocket.once('close', () => this.#end());
  }

  /** With each beat the tokens are looked at again: a sign-out elsewhere ends what stands on them. */
  keepAlive(): void {
    if (!this.#acknowledged) return;
    this.#send({ type: 'ka' });
    this.checkTokens();
  }

  /** Ends what stands on a token that is good no more. */
  checkTokens(): void {
    if (this.#acknowledged) void this.#checkTokens();
  }

  /** Ends the subscriptions that a mutation invalidates: as on AppSync they are said to be complete. */
  invalidate(invalidation: Invalidation, tenantId: string | undefined): void {
    for (const [id, { subscription }] of [...this.#live])
      if (subscription.isEndedBy(invalidation, tenantId)) this.#stop(id);
  }

  deliver(event: MutationEvent): void {
    for (const [id, { subscription }] of this.#live) {
      if (!event.subscriptions.includes(subscription.field)) continue;
      const answer = subscription.answer(event);
      if (answer) this.#send({ id, type: 'data', payload: answer });
    }
  }

  #take(data: RawData, isBinary: boolean): void {
    const message = isBinary ? undefined : parse(data);
    const id = typeof message?.['id'] === 'string' ? message['id'] : undefined;
    const type = message?.['type'];
    if (type === 'connection_init') void this.#init();
    else if (!this.#acknowledged) this.#close(4401, 'connection_init comes first');
    else if (type === 'start' && id !== undefined) void this.#start(id, message?.['payload']);
    else if (type === 'stop' && id !== undefined) this.#stop(id);
    else this.#send({ type: 'error', ...(id === undefined ? {} : { id }), payload: { errors: [UNKNOWN] } });
  }

  async #init(): Promise<void> {
    const claims = await this.#verify(this.#token);
    if (this.#acknowledged) return;
    if (!claims) {
      // Amplify takes the code for final; a refused upgrade it would try again and again.
      this.#send({ type: 'connection_error', payload: { errors: [{ ...REFUSED, errorCode: 401 }] } });
      this.#close(4401, 'Unauthorized');
      return;
    }
    this.#acknowledged = true;
    clearTimeout(this.#deadline);
    this.#deadline = atTokenEnd(claims, () => this.#close(4401, 'Token expired'));
    this.#send({ type: 'connection_ack', payload: { connectionTimeoutMs: CONNECTION_TIMEOUT_MS } });
    this.#send({ type: 'ka' });
  }

  async #start(id: string, payload: unknown): Promise<void> {
    const { data, extensions } = (payload ?? {}) as { data?: unknown; extensions?: { authorization?: unknown } };
    const request = typeof data === 'string' ? toGraphQLRequest(parse(data)) : undefined;
    const refusal = this.#refusalOf(id, request);
    if (!request || refusal) {
      this.#fail(id, refusal ?? MALFORMED);
      return;
    }
    this.#starting.add(id);
    const token = tokenOf(extensions?.authorization) ?? '';
    const claims = await this.#verify(token);
    const started = claims ? await this.#subscribe(request, claims) : { errors: [REFUSED] };
    // False when it was stopped, or the socket closed, while it was being let in.
    if (!this.#starting.delete(id)) return;
    if (!claims || 'errors' in started) {
      this.#send({ id, type: 'error', payload: started });
      return;
    }
    this.#live.set(id, { token, subscription: started, ends: atTokenEnd(claims, () => this.#expire(id, TOKEN_ENDED)) });
    this.#send({ id, type: 'start_ack' });
  }

  #refusalOf(id: string, request: GraphQLRequest | undefined): Json | undefined {
    if (this.#live.has(id) || this.#starting.has(id)) return DUPLICATE;
    if (this.#live.size + this.#starting.size >= MAX_SUBSCRIPTIONS) return TOO_MANY;
    return request ? undefined : MALFORMED;
  }

  async #subscribe(
    request: GraphQLRequest,
    claims: Claims,
  ): Promise<StartedSubscription | { readonly errors: readonly unknown[] }> {
    const { socket, headers } = this.#request;
    try {
      return await this.#api.subscribe(request, toCaller(claims, socket.remoteAddress ?? '', headers));
    } catch (error) {
      const { message, errorType } = internalFailure('a subscription failed', error).entry;
      return { errors: [{ message, errorType }] };
    }
  }

  async #checkTokens(): Promise<void> {
    if (!(await this.#verify(this.#token))) {
      this.#close(4401, 'Unauthorized');
      return;
    }
    for (const [id, live] of [...this.#live]) {
      const good = live.token === this.#token || (await this.#verify(live.token)) !== undefined;
      if (!good && this.#live.get(id) === live) this.#expire(id, REFUSED);
    }
  }

  #expire(id: string, why: Json): void {
    this.#drop(id);
    this.#fail(id, why);
  }

  #stop(id: string): void {
    this.#drop(id);
    this.#send({ id, type: 'complete' });
  }

  #drop(id: string): void {
    clearTimeout(this.#live.get(id)?.ends);
    this.#live.delete(id);
    this.#starting.delete(id);
  }

  /** A side that never agrees to the close would keep its place. */
  #close(code: number, reason: string): void {
    this.websocket.close(code, reason);
    const impatient = setTimeout(() => this.websocket.terminate(), CLOSING_MS).unref();
    this.websocket.once('close', () => clearTimeout(impatient));
  }

  #end(): void {
    clearTimeout(this.#deadline);
    for (const { ends } of this.#live.values()) clearTimeout(ends);
    this.#live.clear();
    this.#starting.clear();
  }

  #verify(token: string): Promise<Claims | undefined> {
    return this.#identity.verify(token).catch(() => undefined);
  }

  #fail(id: string, error: Json): void {
    this.#send({ id, type: 'error', payload: { errors: [error] } });
  }

  #send(message: Json): void {
    if (this.websocket.readyState !== this.websocket.OPEN) return;
    if (this.websocket.bufferedAmount > MAX_BUFFERED_BYTES) this.websocket.terminate();
    else this.websocket.send(JSON.stringify(message));
  }
}

/** Timers of Node hold 2^31 ms at most, which no token lives. */
function atTokenEnd(claims: Claims, end: () => void): NodeJS.Timeout {
  const timer = setTimeout(end, Math.min(Math.max(0, claims.exp * 1000 - Date.now()), 2 ** 31 - 1));
  return timer.unref();
}

function parse(data: RawData | string): Json | undefined {
  try {
    const message: unknown = JSON.parse(
      typeof data === 'string' ? data : Buffer.isBuffer(data) ? data.toString('utf8') : '',
    );
    return typeof message === 'object' && message !== null ? (message as Json) : undefined;
  } catch {
    return undefined; // answered as an unknown message
  }
}
