import { ApiError } from './api-error.js';

declare const tenantBrand: unique symbol;
/** A tenant's id as the identity provider's verified claim gives it; never out of an attribute, argument or URL. */
export type TenantId = string & { readonly [tenantBrand]: true };

/** What a tenant's id looks like: 3 to 64 characters, so it fits keys, logs and file names without quoting. */
export const TENANT_ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/;

/**
 * Reads a tenant out of a claim.
 * @throws {ApiError} `Unauthorized` when the claim is missing, empty, malformed or a list: there is no default tenant.
 */
export function toTenantId(claim: unknown): TenantId {
  if (typeof claim !== 'string' || !TENANT_ID_PATTERN.test(claim)) {
    throw new ApiError('Unauthorized', 'The token names no tenant');
  }
  return claim as TenantId;
}
