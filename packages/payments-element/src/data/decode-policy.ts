import { ApiError } from '@remit-elements/auth-core';
import { isFields } from '@remit-elements/auth-core/gateways.js';
import { APPROVAL_POLICIES, type ApprovalPolicy } from '../model/lifecycle.js';

/**
 * Reads a tenant's policy out of an answer.
 * @throws {ApiError} `TenantMismatch` for another tenant's; `MalformedAnswer` for none, or one that only a newer server knows.
 */
export function decodePolicy(value: unknown, tenantId: string): ApprovalPolicy {
  const tenant = isFields(value) ? value : {};
  if (typeof tenant['id'] === 'string' && tenant['id'] !== tenantId) throw new ApiError('TenantMismatch');
  const policy = APPROVAL_POLICIES.find((known) => known === tenant['approvalPolicy']);
  if (!policy || tenant['id'] !== tenantId) throw new ApiError('MalformedAnswer', 'No policy that is known');
  return policy;
}
