import { ApiError } from '@remit-elements/auth-core';
import { isFields, readableRows } from '@remit-elements/auth-core/gateways.js';
import type { Account } from '../model/account.js';

/** The row that a conflict brings along is read like any other: as an account of this tenant, or not at all. */
export function withCurrentAccount(cause: unknown, decode: (row: unknown) => Account): unknown {
  if (!(cause instanceof ApiError) || !isFields(cause.current)) return cause;
  const { current, currentVersion, violations, retryAfterSeconds } = cause;
  const [account] = readableRows([current], decode);
  return new ApiError(cause.code, cause.message, {
    violations,
    cause,
    ...(account && { current: account }),
    ...(currentVersion !== undefined && { currentVersion }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}
