import { ApiError } from '@remit-elements/auth-core';

/**
 * What a gateway rejects with: an `ApiError`, or, where a host's own gateway breaks that promise, one without details.
 * Known by its name, since the gateway may come from another copy of the package.
 */
export function asApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError('Unexpected', 'The gateway failed', { cause });
}

function isApiError(cause: unknown): cause is ApiError {
  return cause instanceof Error && cause.name === 'ApiError';
}
