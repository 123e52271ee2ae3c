import { ApiError, toApiError } from '@remit-elements/auth-core';
import { isFields } from '@remit-elements/auth-core/gateways.js';

/** What the generated resolvers, AppSync and DynamoDB say, as an `ApiError`. */
export function amplifyError(cause: unknown): ApiError {
  const type = errorTypeOf(cause);
  // Of the row, of its version, or of an id that is taken: only the one who asked knows which.
  if (/ConditionalCheckFailed|^ConflictUnhandled/.test(type)) return new ApiError('VersionConflict');
  if (/Throttl|ThroughputExceeded|RequestLimitExceeded|TooManyRequests/.test(type)) return new ApiError('Throttled');
  if (/^(Execution|Resolver.*)?Time(d)?out/i.test(type)) return new ApiError('Timeout');
  return toApiError(cause);
}

/** As `amplifyError`, of one row: a resolver says the same of another tenant's and of none. */
export function amplifyRowError(cause: unknown): ApiError {
  return errorTypeOf(cause) === 'Unauthorized' ? new ApiError('NotFound') : amplifyError(cause);
}

function errorTypeOf(cause: unknown): string {
  const [entry] = isFields(cause) && Array.isArray(cause['errors']) ? (cause['errors'] as readonly unknown[]) : [];
  return isFields(entry) && typeof entry['errorType'] === 'string' ? entry['errorType'] : '';
}
