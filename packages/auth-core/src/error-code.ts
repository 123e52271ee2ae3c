import { isApiError, type ErrorCode, type ServerErrorCode } from './api-error.js';

export type Fields = Readonly<Record<string, unknown>>;

const SERVER_CODES =
  /^(Unauthorized|NotFound|ValidationError|VersionConflict|StatusConflict|FourEyes|IdempotencyConflict|Throttled)$/;

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
 * The code alone of whatever a GraphQL client, Amplify's included, rejects with: for who shows words for it and needs none
 * of `toApiError`'s details.
 */
export function errorCodeOf(cause: unknown): ErrorCode {
  if (isApiError(cause)) return cause.code;
  if (!isFields(cause)) return 'Unexpected';
  const entry = firstEntry(cause);
  if (!entry) return codeOfFailure(cause);
  return isFields(entry['originalError']) ? codeOfFailure(entry['originalError']) : codeOfEntry(entry);
}

/** The first of an answer's errors: the server's, or Amplify's wrapping of what went wrong on the way. */
export function firstEntry(cause: Fields): Fields | undefined {
  const [first] = Array.isArray(cause['errors']) ? (cause['errors'] as readonly unknown[]) : [];
  return isFields(first) ? first : undefined;
}

function codeOfEntry(entry: Fields): ErrorCode {
  const type = textOf(entry['errorType']);
  if (type === 'UnauthorizedException') return 'Unauthorized';
  // Without our rules it is AppSync's own: the document does not fit the schema.
  const isOurs = SERVER_CODES.test(type) && (type !== 'ValidationError' || isFields(entry['errorInfo']));
  return isOurs ? (type as ServerErrorCode) : 'Unexpected';
}

/** What went wrong before there was an answer of GraphQL's. */
function codeOfFailure(failure: Fields): ErrorCode {
  const name = textOf(failure['name']);
  const code = NAMES.find(([, names]) => names.test(name))?.[0] ?? CODES_BY_STATUS[statusOf(failure) ?? 0];
  // Each engine's fetch has its own words for a network that failed, and nothing else.
  const offline = failure instanceof TypeError && /fetch|network|load failed/i.test(failure.message);
  return code ?? (offline ? 'Offline' : 'Unexpected');
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function responseOf(failure: Fields): Fields | undefined {
  return isFields(failure['response']) ? failure['response'] : undefined;
}

export function statusOf(failure: Fields): number | undefined {
  const status = responseOf(failure)?.['statusCode'];
  return typeof status === 'number' ? status : undefined;
}
