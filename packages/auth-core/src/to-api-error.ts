import { ApiError, type ErrorCode, type ServerErrorCode, type ValidationRule, type Violation } from './api-error.js';

type Fields = Readonly<Record<string, unknown>>;

const SERVER_CODES =
  /^(Unauthorized|NotFound|ValidationError|VersionConflict|StatusConflict|FourEyes|IdempotencyConflict|Throttled)$/;

const RULES = /^(required|format|length|range|checkDigits|characters|reference|unknown)$/;

/** Names of what browsers, Amplify and Cognito throw. */
const NAMES: readonly (readonly [ErrorCode, RegExp])[] = [
  ['Offline', /^NetworkError\b/],
  ['Timeout', /^(Abort|Canceled|Timeout)Error\b/],
  ['MalformedAnswer', /^SyntaxError\b/],
  ['Unauthorized', /^((Un|Not)AuthorizedException|UserUnAuthenticatedException|RefreshTokenReuseException)\b/],
  ['Throttled', /^(TooManyRequestsException|ThrottlingException|LimitExceededError|MaxSubscriptionsReachedError)\b/],
];

const CODES_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'Unauthorized',
  408: 'Timeout',
  429: 'Throttled',
  504: 'Timeout',
};

/**
 * Whatever a GraphQL client, Amplify's included, rejects with, as an `ApiError`. Its message is ours: no text of the
 * server, no token and no personal data goes into it.
 */
export function toApiError(cause: unknown): ApiError {
  if (cause instanceof ApiError) return cause;
  if (!isFields(cause)) return new ApiError('Unexpected', 'No error was thrown');
  const [first] = Array.isArray(cause['errors']) ? (cause['errors'] as readonly unknown[]) : [];
  if (isFields(first)) return fromEntry(first);
  return fromFailure(cause);
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

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** One entry of `errors`: the server's, or Amplify's wrapping of what went wrong on the way. */
function fromEntry(entry: Fields): ApiError {
  if (isFields(entry['originalError'])) return fromFailure(entry['originalError']);
  const type = textOf(entry['errorType']);
  if (type === 'UnauthorizedException') return new ApiError('Unauthorized');
  const info = isFields(entry['errorInfo']) ? entry['errorInfo'] : undefined;
  if (!SERVER_CODES.test(type)) return fromSocket(entry);
  if (type === 'ValidationError' && !info) {
    return new ApiError('Unexpected', 'The document does not fit the schema');
  }
  return new ApiError(type as ServerErrorCode, undefined, {
    violations: violationsOf(info?.['violations']),
    ...(entry['data'] !== undefined && entry['data'] !== null && { current: entry['data'] }),
    ...(typeof info?.['currentVersion'] === 'number' && { currentVersion: info['currentVersion'] }),
    ...(typeof info?.['retryAfterSeconds'] === 'number' && { retryAfterSeconds: info['retryAfterSeconds'] }),
  });
}

/** A refused subscription comes as a sentence that quotes the server. */
function fromSocket(entry: Fields): ApiError {
  const message = textOf(entry['message']);
  if (/Unauthorized|NotAuthorized|Permission denied/.test(message)) {
    return new ApiError('Unauthorized');
  }
  if (/LimitExceeded|MaxSubscriptions/.test(message)) return new ApiError('Throttled');
  if (message.startsWith('Connection failed')) return new ApiError('Offline');
  return new ApiError('Unexpected', 'Unknown error');
}

/** What went wrong before there was an answer of GraphQL's. */
function fromFailure(failure: Fields): ApiError {
  const name = textOf(failure['name']);
  const code = NAMES.find(([, names]) => names.test(name))?.[0] ?? CODES_BY_STATUS[statusOf(failure) ?? 0];
  if (code) {
    const seconds = retryAfterOf(failure);
    return new ApiError(code, undefined, seconds === undefined ? {} : { retryAfterSeconds: seconds });
  }
  // Each engine's fetch has its own words for a network that failed, and nothing else.
  const offline = failure instanceof TypeError && /fetch|network|load failed/i.test(failure.message);
  return new ApiError(offline ? 'Offline' : 'Unexpected');
}

function responseOf(failure: Fields): Fields | undefined {
  return isFields(failure['response']) ? failure['response'] : undefined;
}

function statusOf(failure: Fields): number | undefined {
  const status = responseOf(failure)?.['statusCode'];
  return typeof status === 'number' ? status : undefined;
}

function retryAfterOf(failure: Fields): number | undefined {
  const headers = responseOf(failure)?.['headers'];
  const seconds = isFields(headers) ? Number(headers['retry-after'] ?? NaN) : NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function violationsOf(value: unknown): readonly Violation[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) => {
    if (!isFields(one) || typeof one['field'] !== 'string') return [];
    const rule = String(one['rule']);
    return [{ field: one['field'], rule: (RULES.test(rule) ? rule : 'unknown') as ValidationRule }];
  });
}
