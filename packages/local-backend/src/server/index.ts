import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AppSync } from '../appsync/index.js';
import { refuse } from '../appsync/realtime.js';
import type { IdentityProvider } from '../identity.js';
import { report } from '../report.js';
import { amplifyOutputs } from './amplify-outputs.js';
import { outbox } from './outbox.js';
import type { Outbox } from './outbox-store.js';
import { BodyError, readJson } from './read-body.js';
import { admit, corsHeaders, type Admission } from './request-guard.js';
import { json, SECURITY_HEADERS, send, text, type Answer } from './respond.js';
import type { StaticShell } from './static-shell.js';

const HOST = '127.0.0.1';
const GRAPHQL_LIMIT_BYTES = 1024 * 1024;
const COGNITO_LIMIT_BYTES = 64 * 1024;
/** What AppSync takes as one field's result; here the bound of a whole answer, which aliases could make endless. */
const ANSWER_LIMIT_BYTES = 5 * 1024 * 1024;
const TOO_LARGE = {
  data: null,
  errors: [{ path: null, errorType: 'ResponseTooLarge', locations: null, message: 'The answer is larger than 5 MB' }],
};
/** After these a token may be good no more. */
const SIGN_OUTS = new Set(['GlobalSignOut', 'RevokeToken', 'ChangePassword', 'ConfirmForgotPassword']);
const COGNITO_TYPE = 'application/x-amz-json-1.1';

/** What answers requests once it is there; until then the server says that it starts. */
interface ServerParts {
  readonly appSync: AppSync;
  readonly identity: IdentityProvider;
  readonly outbox: Outbox;
  readonly shell: StaticShell;
}

/** The one HTTP server: API, user pool, websocket and shell on one origin. */
export class LocalServer {
  readonly #server: Server;
  readonly #allowed: ReadonlySet<string>;
  #parts: ServerParts | undefined;

  /** @param allowedOrigins Other origins whose pages may call. */
  constructor(allowedOrigins: ReadonlySet<string>) {
    this.#allowed = allowedOrigins;
    this.#server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        report('an answer', error);
        response.destroy();
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      this.#upgrade(request, socket, head).catch((error: unknown) => {
        // Whoever asks may lose the connection by it, never the others.
        report('a socket', error);
        socket.destroy();
      });
    });
  }

  /**
   * Listens on 127.0.0.1.
   * @param port 0 for any free one.
   * @returns The port.
   */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, HOST, resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  open(parts: ServerParts): void {
    this.#parts = parts;
  }

  /** Answers what is under way, then ends. */
  async close(): Promise<void> {
    this.#parts?.appSync.realtime.close();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const impatient = setTimeout(() => this.#server.closeAllConnections(), 2000);
    await closed;
    clearTimeout(impatient);
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const admitted = admit(request, this.#allowed) !== undefined;
    if (admitted && this.#parts && toUrl(request).pathname === '/graphql/realtime') {
      await this.#parts.appSync.realtime.upgrade(request, socket, head);
    } else {
      refuse(socket, admitted ? '404 Not Found' : '403 Forbidden');
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    try {
      const admission = admit(request, this.#allowed);
      const cors = admission ? corsHeaders(request, admission) : {};
      for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
      const answer = await this.#answerOf(request, response, admission);
      if (answer) send(request, response, answer);
    } catch (error) {
      if (!(error instanceof BodyError)) report('a request', error);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.setHeader('Connection', 'close');
      send(
        request,
        response,
        error instanceof BodyError ? json(error.status, errorsOf(error)) : text(500, 'Internal error'),
      );
    }
  }

  /** The answer; undefined when the shell has sent one of its files. */
  #answerOf(
    request: IncomingMessage,
    response: ServerResponse,
    admission: Admission | undefined,
  ): Promise<Answer | undefined> | Answer {
    if (!admission) return text(403, 'This server answers its own pages only');
    if (!this.#parts) return text(503, 'Starting');
    const { pathname } = toUrl(request);
    const { method = '' } = request;
    if (method === 'OPTIONS') return { status: admission.crossOrigin === undefined ? 405 : 204 };
    const posts = pathname === '/graphql' || pathname === '/cognito';
    if (posts !== (method === 'POST') || !['GET', 'HEAD', 'POST'].includes(method)) {
      return { ...text(405, 'Method not allowed'), headers: { Allow: posts ? 'POST' : 'GET, HEAD' } };
    }
    if (pathname === '/graphql') return graphql(request, this.#parts);
    if (pathname === '/cognito') return cognito(request, this.#parts);
    const { identity, shell } = this.#parts;
    if (pathname === `/cognito/${identity.poolId}/.well-known/jwks.json`) return json(200, identity.jwks());
    if (pathname === '/amplify_outputs.json') return json(200, amplifyOutputs(admission.origin, identity));
    if (pathname === '/outbox') return outbox(request, this.#parts.outbox);
    return shell.answer(request, response, pathname);
  }
}

async function graphql(request: IncomingMessage, { appSync }: ServerParts): Promise<Answer> {
  const body = await readJson(request, GRAPHQL_LIMIT_BYTES);
  const { status, body: said } = await appSync.post(request.headers, body, request.socket.remoteAddress ?? '');
  const answer = json(status, said);
  return Buffer.byteLength(answer.body ?? '') > ANSWER_LIMIT_BYTES ? json(200, TOO_LARGE) : answer;
}

/** The target names the service as well: another one of AWS is none of ours. */
async function cognito(request: IncomingMessage, { identity, appSync }: ServerParts): Promise<Answer> {
  const body = await readJson(request, COGNITO_LIMIT_BYTES);
  const { 'x-amz-target': header } = request.headers;
  const target = typeof header === 'string' ? header : '';
  if (body === undefined) return json(400, { __type: 'SerializationException', message: 'No JSON' }, COGNITO_TYPE);
  const answer = await identity.handle(target, body);
  if (answer.status === 200 && SIGN_OUTS.has(target.split('.').at(-1) ?? '')) appSync.realtime.checkTokens();
  return json(answer.status, answer.body, COGNITO_TYPE);
}

function errorsOf(error: BodyError): unknown {
  const errorType = error.status === 413 ? 'RequestEntityTooLargeException' : 'BadRequestException';
  return { errors: [{ errorType, message: error.message }] };
}

/** The path alone is read out of it; a request that has none that can be read gets the shell's answer to nonsense. */
function toUrl(request: IncomingMessage): URL {
  const path = request.url ?? '/';
  return URL.canParse(path, 'http://localhost') && path.startsWith('/') && !path.startsWith('//')
    ? new URL(path, 'http://localhost')
    : new URL('http://localhost/%00');
}
