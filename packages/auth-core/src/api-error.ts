/** Codes that the server gives, as AppSync's `errorType`. */
export type ServerErrorCode =
  | 'Unauthorized'
  | 'NotFound'
  | 'ValidationError'
  | 'VersionConflict'
  | 'StatusConflict'
  | 'FourEyes'
  | 'IdempotencyConflict'
  | 'Throttled';

/** Codes for what goes wrong on this side of the wire. */
export type ClientErrorCode =
  'Offline' | 'Timeout' | 'TenantMismatch' | 'SessionEnded' | 'MalformedAnswer' | 'Unexpected';

export type ErrorCode = ServerErrorCode | ClientErrorCode;

export type ValidationRule =
  'required' | 'format' | 'length' | 'range' | 'checkDigits' | 'characters' | 'reference' | 'unknown';

/** One broken rule of one field; `field` is the input's path, as `creditorAddress.country`. */
export interface Violation {
  readonly field: string;
  readonly rule: ValidationRule;
}

export interface ApiErrorDetails {
  readonly violations?: readonly Violation[];
  /** The stored row as the server holds it, with `VersionConflict` and `StatusConflict`; undecoded. */
  readonly current?: unknown;
  readonly currentVersion?: number;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * Every failure that a gateway or a session client reports. Show words for `code`; `message` is for developers, and
 * never holds text of the server, tokens or personal data.
 */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly violations: readonly Violation[];
  readonly current: unknown;
  readonly currentVersion: number | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string = code, details: ApiErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'ApiError';
    this.code = code;
    this.violations = details.violations ?? [];
    this.current = details.current;
    this.currentVersion = details.currentVersion;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** True for an `ApiError`, also for one of another copy of this package: hence by its name. */
export function isApiError(cause: unknown): cause is ApiError {
  return cause instanceof Error && cause.name === 'ApiError';
}

/** What a gateway rejects with: an `ApiError`; or, where a host's own breaks that promise, one without details. */
export function asApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError('Unexpected', 'The gateway failed', { cause });
}
