import { ApiError, isApiError, type ErrorCode, type ValidationRule, type Violation } from './api-error.js';
import { errorCodeOf, firstEntry, isFields, responseOf, statusOf, textOf, type Fields } from './error-code.js';

const RULES = /^(required|format|length|range|checkDigits|characters|reference|unknown)$/;

/**
 * Whatever a GraphQL client, Amplify's included, rejects with, as an `ApiError`. Its message is ours: no text of the
 * server, no token and no personal data goes into it.
 */
export function toApiError(cause: unknown): ApiError {
  if (isApiError(cause)) return cause;
  if (!isFields(cause)) return new ApiError('Unexpected', 'No error was thrown');
  const code = errorCodeOf(cause);
  const entry = firstEntry(cause);
  if (!entry) return fromFailure(cause, code);
  return isFields(entry['originalError']) ? fromFailure(entry['originalError'], code) : fromEntry(entry, code);
}

/** True for an answer of the server's with errors in it, which may hold data as well. */
export function isServerAnswer(cause: unknown): boolean {
  if (!isFields(cause) || cause instanceof Error || !Array.isArray(cause['errors'])) return false;
  return !cause['errors'].some((entry) => isFields(entry) && isFields(entry['originalError']));
}

/** True when the server did not take the token: the request was not looked at, and a new token may help. */
export function isRefusedToken(cause: unknown): boolean {
  if (!isFields(cause) || !Array.isArray(cause['errors'])) return false;
  return (cause['errors'] as readonly unknown[]).some((entry) => {
    if (!isFields(entry)) return false;
    if (entry['errorType'] === 'UnauthorizedException') return true;
    const failure = entry['originalError'];
    return (
      isFields(failure) && (statusOf(failure) === 401 || textOf(failure['name']).startsWith('UnauthorizedException'))
    );
  });
}

function fromEntry(entry: Fields, code: ErrorCode): ApiError {
  if (entry['errorType'] !== code) return code === 'Unexpected' ? fromSocket(entry) : new ApiError(code);
  const info = isFields(entry['errorInfo']) ? entry['errorInfo'] : undefined;
  return new ApiError(code, undefined, {
    violations: violationsOf(info?.['violations']),
    ...(entry['data'] !== undefined && entry['data'] !== null && { current: entry['data'] }),
    ...(typeof info?.['currentVersion'] === 'number' && { currentVersion: info['currentVersion'] }),
    ...waitOf(info?.['retryAfterSeconds']),
  });
}

/** What has no code of ours: a refused subscription comes as a sentence that quotes the server. */
function fromSocket(entry: Fields): ApiError {
  const message = textOf(entry['message']);
  if (entry['errorType'] === 'ValidationError') {
    return new ApiError('Unexpected', 'The document does not fit the schema');
  }
  if (/Unauthorized|NotAuthorized|Permission denied/.test(message)) {
    return new ApiError('Unauthorized');
  }
  if (/LimitExceeded|MaxSubscriptions/.test(message)) return new ApiError('Throttled');
  if (message.startsWith('Connection failed')) return new ApiError('Offline');
  return new ApiError('Unexpected', 'Unknown error');
}

function fromFailure(failure: Fields, code: ErrorCode): ApiError {
  const headers = responseOf(failure)?.['headers'];
  // A date, which the header may hold too, is no number: whoever repeats it then waits as they like.
  return new ApiError(code, undefined, isFields(headers) ? waitOf(Number(headers['retry-after'] ?? NaN)) : {});
}

/** Nothing for what is no span of time. */
function waitOf(seconds: unknown): { readonly retryAfterSeconds?: number } {
  const isSpan = typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0;
  return isSpan ? { retryAfterSeconds: seconds } : {};
}

function violationsOf(value: unknown): readonly Violation[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) => {
    if (!isFields(one) || typeof one['field'] !== 'string') return [];
    const rule = String(one['rule']);
    return [{ field: one['field'], rule: (RULES.test(rule) ? rule : 'unknown') as ValidationRule }];
  });
}
