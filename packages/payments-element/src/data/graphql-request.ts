import { ApiError, type GraphQLResult, type SessionClient } from '@remit-elements/auth-core';
import type { CallOptions } from './payments-gateway.js';
import { isFields } from './decode-payment.js';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface RequestOptions extends CallOptions {
  /** How long an answer may take, in ms; the client itself waits for ever. */
  readonly deadlineMs: number;
  /** What the client rejects with, or answers without data, as an error. */
  errorOf(cause: unknown): ApiError;
}

/**
 * Sends one query or mutation and gives one field of its answer, or null where the server has nothing. What the server
 * could answer beside its errors counts, so that one broken field does not hide good rows.
 * @throws {ApiError} And nothing else.
 */
export async function requestField(
  client: SessionClient,
  request: GraphQLRequest,
  field: string,
  options: RequestOptions,
): Promise<unknown> {
  const answer = await send(client, request, options);
  if (!isFields(answer)) throw new ApiError('MalformedAnswer', 'The answer is no object');
  const value: unknown = isFields(answer['data']) ? answer['data'][field] : undefined;
  if (value !== undefined && value !== null) return value;
  const errors = answer['errors'];
  if (Array.isArray(errors) && errors.length > 0) throw options.errorOf(answer);
  if (value === undefined) throw new ApiError('MalformedAnswer', `The answer has no ${field}`);
  return null;
}

function send(client: SessionClient, request: GraphQLRequest, options: RequestOptions): Promise<unknown> {
  const { signal, deadlineMs, errorOf } = options;
  const { ended } = client.session;
  if (ended.aborted) return Promise.reject(new ApiError('SessionEnded'));
  if (signal?.aborted) return Promise.reject(givenUp(signal));
  return new Promise((resolve, reject) => {
    const pending = start(client, request, errorOf);
    const settled = new AbortController();
    const giveUp = (error: ApiError): void => {
      settled.abort();
      client.cancel(pending);
      reject(error);
    };
    const timer = setTimeout(() => {
      giveUp(new ApiError('Timeout', `No answer within ${String(deadlineMs)} ms`));
    }, deadlineMs);
    const once = { once: true, signal: settled.signal };
    settled.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
    ended.addEventListener('abort', () => giveUp(new ApiError('SessionEnded')), once);
    signal?.addEventListener('abort', () => giveUp(givenUp(signal)), once);
    pending.then(
      (answer) => {
        settled.abort();
        resolve(answer);
      },
      (cause: unknown) => {
        settled.abort();
        // Amplify rejects with the whole answer as soon as it names one error.
        if (isFields(cause) && isFields(cause['data'])) resolve(cause);
        else reject(errorOf(cause));
      },
    );
  });
}

/** A client that throws at once, or answers as for a subscription, fails like one that rejects. */
function start(
  client: SessionClient,
  request: GraphQLRequest,
  errorOf: RequestOptions['errorOf'],
): Promise<GraphQLResult> {
  try {
    const started = client.graphql(request);
    // The promise itself is needed later: a client cancels by identity.
    if ('then' in started) return started;
    return Promise.reject(new ApiError('Unexpected', 'The client opened a subscription for a request'));
  } catch (cause) {
    return Promise.reject(errorOf(cause));
  }
}

function givenUp(signal: AbortSignal): ApiError {
  return new ApiError('Unexpected', 'Given up by the caller', { cause: signal.reason });
}
