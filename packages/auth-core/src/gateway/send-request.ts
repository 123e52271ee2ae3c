import { ApiError } from '../api-error.js';
import { isFields } from '../error-code.js';
import type { GraphQLResult, SessionClient } from '../graphql-client.js';

export interface FieldRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** How long an answer may take, in ms; the client itself waits for ever. */
  readonly deadlineMs: number;
  /** What the client rejects with, or answers without data, as an error. */
  errorOf(cause: unknown): ApiError;
}

/**
 * Sends one document and gives its answer, undecoded: with what the server could answer beside its errors.
 * @throws {ApiError} And nothing else.
 */
export function sendRequest(client: SessionClient, request: FieldRequest, options: RequestOptions): Promise<unknown> {
  const { signal, deadlineMs, errorOf } = options;
  const { ended } = client.session;
  const deadline = AbortSignal.timeout(deadlineMs);
  const over = AbortSignal.any(signal ? [ended, deadline, signal] : [ended, deadline]);
  return new Promise((resolve, reject) => {
    let pending: Promise<GraphQLResult> | undefined;
    const giveUp = (): void => {
      if (pending) client.cancel(pending);
      if (ended.aborted) reject(new ApiError('SessionEnded'));
      else if (deadline.aborted) reject(new ApiError('Timeout', `No answer within ${String(deadlineMs)} ms`));
      else reject(new ApiError('Unexpected', 'Given up by the caller', { cause: signal?.reason }));
    };
    if (over.aborted) {
      giveUp();
      return;
    }
    over.addEventListener('abort', giveUp);
    const settle = (): void => over.removeEventListener('abort', giveUp);
    try {
      // The very promise is needed later, since a client cancels by identity.
      pending = client.graphql(request) as Promise<GraphQLResult>;
      void pending.then(resolve, (cause: unknown) => {
        // Amplify rejects with the whole answer as soon as it names one error.
        if (isFields(cause) && isFields(cause['data'])) resolve(cause);
        else reject(errorOf(cause));
      });
      void pending.then(settle, settle);
    } catch (cause) {
      // A client that throws at once, or answers as for a subscription.
      settle();
      reject(errorOf(cause));
    }
  });
}
