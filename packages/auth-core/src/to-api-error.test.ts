import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.js';
import { errorCodeOf } from './error-code.js';
import { isRefusedToken, isServerAnswer, toApiError } from './to-api-error.js';

const SECRET = 'DE89370400440532013000 eyJhbGciOi';

function named(name: string, extra: object = {}): Error {
  return Object.assign(new Error(SECRET), { name }, extra);
}

/** As Amplify wraps what goes wrong on the way. */
function wrapped(originalError: Error): unknown {
  return { data: {}, errors: [Object.assign(new Error(originalError.message), { originalError })] };
}

function answered(status: number, headers: Record<string, string> = {}, name = 'UnknownError'): Error {
  return named(name, { response: { statusCode: status, headers, body: SECRET } });
}

function entry(fields: object): unknown {
  return { data: null, errors: [{ message: SECRET, ...fields }] };
}

describe('toApiError', () => {
  it('leaves an ApiError as it is', () => {
    const error = new ApiError('NotFound');
    expect(toApiError(error)).toBe(error);
  });

  it.each([
    ['a lost network', wrapped(named('NetworkError')), 'Offline'],
    ['a lost network, unwrapped', named('NetworkError'), 'Offline'],
    ["Chromium's fetch", new TypeError('Failed to fetch'), 'Offline'],
    ["Firefox's fetch", new TypeError('NetworkError when attempting to fetch resource.'), 'Offline'],
    ["Safari's fetch", new TypeError('Load failed'), 'Offline'],
    ["Node's fetch", new TypeError('fetch failed'), 'Offline'],
    ['a bug', new TypeError('x is undefined'), 'Unexpected'],
    ['an abort', new DOMException('', 'AbortError'), 'Timeout'],
    ['a timeout', new DOMException('', 'TimeoutError'), 'Timeout'],
    ['a cancelled request', named('CanceledError'), 'Timeout'],
    ['HTML in place of JSON', wrapped(new SyntaxError('Unexpected token <')), 'MalformedAnswer'],
    ['a refused token', wrapped(answered(401, {}, 'UnauthorizedException')), 'Unauthorized'],
    ['a refused token by its status', wrapped(answered(401)), 'Unauthorized'],
    ['a refused token by its type', entry({ errorType: 'UnauthorizedException' }), 'Unauthorized'],
    ['too many requests', wrapped(answered(429)), 'Throttled'],
    ['a gateway that waited', wrapped(answered(504)), 'Timeout'],
    ['a broken server', wrapped(answered(500)), 'Unexpected'],
    ['a sign-in that is over', named('NotAuthorizedException'), 'Unauthorized'],
    ['nobody signed in', named('UserUnAuthenticatedException'), 'Unauthorized'],
    [
      'a refused subscription',
      entry({ message: `Connection failed: {"errors":[{"errorType":"UnauthorizedException"}]}` }),
      'Unauthorized',
    ],
    ['a failed subscription', entry({ message: 'Connection failed: x' }), 'Offline'],
    ['too many subscriptions', entry({ message: 'Connection failed: MaxSubscriptionsReachedError' }), 'Throttled'],
    ['a document that does not fit the schema', entry({ errorType: 'ValidationError' }), 'Unexpected'],
    ['an unknown type', entry({ errorType: 'Lambda:Unhandled' }), 'Unexpected'],
    ['an error without a type', entry({}), 'Unexpected'],
    ['an empty list', { data: null, errors: [] }, 'Unexpected'],
    ['nothing', undefined, 'Unexpected'],
    ['a text', SECRET, 'Unexpected'],
  ])('gives %s its code, and tells nothing that was sent or received', (_what, cause, code) => {
    const error = toApiError(cause);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.code).toBe(code);
    expect(`${error.message} ${String(error.cause)} ${JSON.stringify(error)}`).not.toContain(SECRET.slice(0, 8));
  });

  it.each([
    'Unauthorized',
    'NotFound',
    'VersionConflict',
    'StatusConflict',
    'FourEyes',
    'IdempotencyConflict',
    'Throttled',
  ])("takes the server's %s over", (errorType) => {
    expect(toApiError(entry({ errorType })).code).toBe(errorType);
  });

  it('carries which rules were broken', () => {
    const violations = [
      { field: 'creditorIban', rule: 'checkDigits' },
      { field: 'amountMinor', rule: 'somethingNew' },
      { rule: 'required' },
      'nonsense',
    ];
    expect(toApiError(entry({ errorType: 'ValidationError', errorInfo: { violations } }))).toMatchObject({
      code: 'ValidationError',
      violations: [
        { field: 'creditorIban', rule: 'checkDigits' },
        { field: 'amountMinor', rule: 'unknown' },
      ],
    });
  });

  it('carries the row that is in the way', () => {
    const cause = entry({ errorType: 'VersionConflict', data: { id: 'p1' }, errorInfo: { currentVersion: 7 } });
    expect(toApiError(cause)).toMatchObject({ code: 'VersionConflict', current: { id: 'p1' }, currentVersion: 7 });
  });

  it('carries how long to wait, from the answer or from its header', () => {
    const info = entry({ errorType: 'Throttled', errorInfo: { retryAfterSeconds: 3 } });
    expect(toApiError(info).retryAfterSeconds).toBe(3);
    expect(toApiError(wrapped(answered(429, { 'retry-after': '5' }))).retryAfterSeconds).toBe(5);
    expect(toApiError(wrapped(answered(429, { 'retry-after': 'soon' }))).retryAfterSeconds).toBeUndefined();
  });

  it.each([-1, Infinity, NaN, '3'])('carries no %s as a time to wait', (retryAfterSeconds) => {
    const info = entry({ errorType: 'Throttled', errorInfo: { retryAfterSeconds } });
    expect(toApiError(info).retryAfterSeconds).toBeUndefined();
    const header = { 'retry-after': String(retryAfterSeconds === '3' ? '3 s' : retryAfterSeconds) };
    expect(toApiError(wrapped(answered(429, header))).retryAfterSeconds).toBeUndefined();
  });
});

describe('errorCodeOf', () => {
  it.each([
    ['an ApiError', new ApiError('NotFound')],
    ['a lost network', wrapped(named('NetworkError'))],
    ["Chromium's fetch", new TypeError('Failed to fetch')],
    ['a bug', new TypeError('x is undefined')],
    ['a refused token by its status', wrapped(answered(401))],
    ['too many requests', wrapped(answered(429, { 'retry-after': '5' }))],
    ['a missing role', entry({ errorType: 'Unauthorized' })],
    ['broken rules', entry({ errorType: 'ValidationError', errorInfo: { violations: [] } })],
    ['a document that does not fit the schema', entry({ errorType: 'ValidationError' })],
    ['an unknown type', entry({ errorType: 'Lambda:Unhandled' })],
    ['nothing', undefined],
  ])('gives %s the code that toApiError does', (_what, cause) => {
    expect(errorCodeOf(cause)).toBe(toApiError(cause).code);
  });
});

describe('what came back', () => {
  it('is an answer when the server wrote it, and none when the way failed', () => {
    expect(isServerAnswer(entry({ errorType: 'NotFound' }))).toBe(true);
    expect(isServerAnswer(wrapped(named('NetworkError')))).toBe(false);
    expect(isServerAnswer(new Error('x'))).toBe(false);
  });

  it('is a refused token when the request was not looked at, not when a role is missing', () => {
    expect(isRefusedToken(wrapped(answered(401)))).toBe(true);
    expect(isRefusedToken(entry({ errorType: 'UnauthorizedException' }))).toBe(true);
    expect(isRefusedToken(entry({ errorType: 'Unauthorized' }))).toBe(false);
    expect(isRefusedToken(wrapped(answered(500)))).toBe(false);
  });
});
