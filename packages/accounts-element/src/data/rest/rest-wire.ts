import { ApiError } from '@remit-elements/auth-core';
import { isFields } from '@remit-elements/auth-core/gateways.js';
import type { CallOptions } from '../accounts-gateway.js';
import type { Refusal } from './rest-problem.js';
import { RestAddress } from './rest-address.js';
import type { RestGatewayOptions } from './rest-options.js';
import { tokenFor } from './rest-token.js';

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What was answered: a body, undefined for none, or why not. */
export type RestAnswer = { readonly body: unknown; readonly etag: string | null } | { readonly refusal: Refusal };

const DEADLINE_MS = 15_000;

/** Sends requests to one service with one session's token, and reads what it answers. Rejects with an `ApiError`. */
export class RestWire {
  readonly #options: RestGatewayOptions;
  readonly #address: RestAddress;
  readonly #deadlineMs: number;

  constructor(options: RestGatewayOptions) {
    this.#options = options;
    this.#address = new RestAddress(options.baseUrl);
    this.#deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  }

  async send(request: RestRequest, { signal }: CallOptions): Promise<RestAnswer> {
    const url = this.#address.of(request.path, request.query);
    const { ended } = this.#options.session;
    const deadline = AbortSignal.timeout(this.#deadlineMs);
    const over = AbortSignal.any(signal ? [ended, deadline, signal] : [ended, deadline]);
    try {
      return await unlessOver(this.#exchange(url, request, over), over);
    } catch (cause) {
      if (ended.aborted) throw new ApiError('SessionEnded');
      if (signal?.aborted) throw new ApiError('Unexpected', 'Given up by the caller', { cause: signal.reason });
      if (deadline.aborted) throw new ApiError('Timeout', `No answer within ${String(this.#deadlineMs)} ms`);
      throw cause instanceof ApiError ? cause : new ApiError('Unexpected', 'The request failed', { cause });
    }
  }

  /** A token that is not taken is renewed once: what was refused was not carried out. */
  async #exchange(url: URL, request: RestRequest, over: AbortSignal): Promise<RestAnswer> {
    over.throwIfAborted();
    const answer = await this.#once(url, request, { forceRefresh: false, signal: over });
    if (!('refusal' in answer) || answer.refusal.status !== 401) return answer;
    return this.#once(url, request, { forceRefresh: true, signal: over });
  }

  async #once(
    url: URL,
    request: RestRequest,
    asked: { readonly forceRefresh: boolean; readonly signal: AbortSignal },
  ): Promise<RestAnswer> {
    const { session, token } = this.#options;
    const bearer = await tokenFor(session, token, asked);
    asked.signal.throwIfAborted();
    const response = await this.#fetched(url, request, bearer, asked.signal);
    // Followed, it might take the token to another place.
    if (
      response.redirected ||
      response.type === 'opaqueredirect' ||
      (response.status >= 300 && response.status < 400)
    ) {
      throw new ApiError('Unexpected', 'The service redirects, which is not followed');
    }
    const text = await textOf(response);
    const { status } = response;
    if (response.ok) return { body: bodyOf(text), etag: response.headers.get('etag') };
    const refusal = { status, retryAfter: response.headers.get('retry-after'), method: request.method };
    return { refusal: { ...refusal, problem: problemOf(text) } };
  }

  async #fetched(
    url: URL,
    { method, headers, body }: RestRequest,
    token: string,
    signal: AbortSignal,
  ): Promise<Response> {
    const send = this.#options.fetch ?? globalThis.fetch;
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const init: RequestInit = {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': type }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    };
    try {
      return await send(url, init);
    } catch (cause) {
      throw new ApiError('Offline', 'The service could not be reached', { cause });
    }
  }
}

/** A token or a body that never comes is not waited for. */
function unlessOver<T>(running: Promise<T>, over: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new ApiError('Unexpected', 'Given up'));
    over.addEventListener('abort', giveUp, { once: true });
    if (over.aborted) giveUp();
    running.then(resolve, reject).finally(() => over.removeEventListener('abort', giveUp));
  });
}

/** What is longer is no answer to anything that is asked here, and would fill the reader's memory. */
const MOST_BYTES = 2_000_000;

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      bytes += part.value.byteLength;
      if (bytes > MOST_BYTES) break;
      text += decoder.decode(part.value, { stream: true });
    }
  } catch (cause) {
    throw new ApiError('MalformedAnswer', 'The answer broke off', { cause });
  }
  if (bytes <= MOST_BYTES) return text + decoder.decode();
  void reader?.cancel();
  throw new ApiError('MalformedAnswer', 'The answer is too long');
}

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError('MalformedAnswer', 'The answer is no JSON');
  }
}

/** What lies between may answer with a page. */
function problemOf(text: string): Refusal['problem'] {
  try {
    const problem: unknown = JSON.parse(text);
    return isFields(problem) && !Array.isArray(problem) ? problem : {};
  } catch {
    return {};
  }
}
