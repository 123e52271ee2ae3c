import type { ApiError } from '@remit-elements/auth-core';

/**
 * What a gateway rejects with: an `ApiError`, or, where a host's own gateway breaks that promise, one without details.
 * Known by its name, since the gateway may come from another copy of the package.
 */
export function asApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : failure('Unexpected', 'The gateway failed', cause);
}

/** A failure of this side's own making. */
export function failure(code: ApiError['code'], message: string, cause?: unknown): ApiError {
  const details = { code, violations: [], current: undefined, currentVersion: undefined, retryAfterSeconds: undefined };
  const error: unknown = Object.assign(new Error(message, { cause }), { name: 'ApiError', ...details });
  return error as ApiError;
}

function isApiError(cause: unknown): cause is ApiError {
  return cause instanceof Error && cause.name === 'ApiError';
}
