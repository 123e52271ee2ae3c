import type { RawAnswer } from './abused-server.js';

/** The contract's codes, and what our servers say of a request that is none. */
const CODES = new Set([
  ...['Unauthorized', 'NotFound', 'ValidationError', 'VersionConflict', 'StatusConflict', 'FourEyes'],
  ...['IdempotencyConflict', 'Throttled'],
]);
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'MalformedHttpRequestException',
  401: 'UnauthorizedException',
  413: 'RequestEntityTooLargeException',
};
/** Words of an implementation, which are nobody's business. */
const INNER =
  /at \w+ \(|node:internal|\.js:\d+|\.ts:\d+|TypeError|RangeError|SyntaxError:|DynamoDB:|expressionNames|ECONN/;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly errorType?: string; readonly message?: string }[];
}

/** Why an answer is not a clean one; undefined when it is. */
export function uncleanness({ status, text }: RawAnswer): string | undefined {
  let body: Body;
  try {
    body = JSON.parse(text) as Body;
  } catch {
    return `no JSON: ${text.slice(0, 200)}`; // that is what is looked for
  }
  const { errors = [] } = body;
  const said = errors.map((it) => it.message ?? '').join('\n');
  if (INNER.test(said)) return `tells of its inside: ${said.slice(0, 300)}`;
  if (status !== 200) {
    const wanted = BY_STATUS[status];
    return wanted !== undefined && errors[0]?.errorType === wanted
      ? undefined
      : `${String(status)}: ${text.slice(0, 300)}`;
  }
  const strange = errors.find((it) => !CODES.has(it.errorType ?? ''));
  return strange && `${String(strange.errorType)}: ${text.slice(0, 300)}`;
}
