import { ApiError, type ErrorCode, type ValidationRule, type Violation } from '@remit-elements/auth-core';
import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';

/** An answer that is no row, and what it answers. */
export interface Refusal {
  readonly status: number;
  /** The body (RFC 9457), where it is an object. */
  readonly problem: Fields;
  readonly retryAfter: string | null;
  readonly method: string;
}

const OWN_CODES: readonly ErrorCode[] = [
  ...(['Unauthorized', 'NotFound', 'ValidationError', 'VersionConflict'] as const),
  ...(['StatusConflict', 'IdempotencyConflict', 'Throttled'] as const),
];

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'ValidationError',
  401: 'SessionEnded',
  403: 'Unauthorized',
  404: 'NotFound',
  408: 'Timeout',
  410: 'NotFound',
  412: 'VersionConflict',
  422: 'ValidationError',
  425: 'Throttled',
  429: 'Throttled',
  504: 'Timeout',
};

const RULES: readonly string[] = [
  ...(['required', 'format', 'length', 'range'] as const),
  ...(['checkDigits', 'characters', 'reference'] as const),
];

/** A refusal as our error. Its message is ours: no text of the service goes into it. */
export function errorOfRefusal(refusal: Refusal, current: unknown): ApiError {
  const code = codeOf(refusal);
  const retryAfterSeconds = secondsOf(refusal.retryAfter);
  const currentVersion = refusal.problem['currentVersion'];
  return new ApiError(code, `The service answered ${String(refusal.status)}`, {
    violations: code === 'ValidationError' ? violationsOf(refusal.problem) : [],
    ...(current !== undefined && { current }),
    ...(typeof currentVersion === 'number' && { currentVersion }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

/** Our own word for it, where the service has one; else by the status. */
export function codeOf({ status, problem, retryAfter, method }: Refusal): ErrorCode {
  const own = OWN_CODES.find((code) => code === problem['code']);
  if (own && status !== 401) return own;
  // The same request is still being carried out, or the service rests: neither says what will come of it.
  if (retryAfter !== null && (status === 409 || status === 503)) return 'Throttled';
  if (status === 409) return method === 'POST' ? 'IdempotencyConflict' : 'StatusConflict';
  return CODES[status] ?? 'Unexpected';
}

/** Seconds, or a date (RFC 9110); undefined for what is neither. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return seconds >= 0 ? seconds : undefined;
  const untilMs = Date.parse(retryAfter) - Date.now();
  return Number.isNaN(untilMs) ? undefined : Math.max(0, Math.ceil(untilMs / 1000));
}

/** As `violations` of `{ field, rule }`, or as RFC 9457 shows: `errors` of `{ pointer: '#/iban', … }`. */
function violationsOf(problem: Fields): readonly Violation[] {
  const listed = problem['violations'] ?? problem['errors'];
  const list: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return list.flatMap((one) => {
    const field = isFields(one) ? fieldOf(one) : undefined;
    if (!isFields(one) || field === undefined) return [];
    const rule = RULES.includes(String(one['rule'])) ? (one['rule'] as ValidationRule) : 'unknown';
    return [{ field, rule }];
  });
}

function fieldOf({ field, pointer }: Fields): string | undefined {
  if (typeof field === 'string') return field;
  return typeof pointer === 'string' ? pointer.replace(/^#?\//, '').replaceAll('/', '.') : undefined;
}
