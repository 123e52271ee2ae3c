import { ApiError } from '@remit-elements/auth-core';
import { integerField, isFields, textField } from '@remit-elements/auth-core/gateways.js';

export const APPROVAL_POLICIES = ['FOUR_EYES', 'SINGLE'] as const;
export type ApprovalPolicy = (typeof APPROVAL_POLICIES)[number];

/** The company, as its own members see it. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly approvalPolicy: ApprovalPolicy;
  readonly version: number;
}

/** @throws {ApiError} `TenantMismatch` for another company, `MalformedAnswer` for what is none. */
export function decodeTenant(value: unknown, tenantId: string): Tenant {
  if (!isFields(value)) throw new ApiError('MalformedAnswer', 'No company that can be read');
  const id = textField(value, 'id');
  if (id !== tenantId) throw new ApiError('TenantMismatch', 'Another company');
  const approvalPolicy = APPROVAL_POLICIES.find((policy) => policy === value['approvalPolicy']);
  if (!approvalPolicy) throw new ApiError('MalformedAnswer', 'No approval policy that can be read');
  return { id, name: textField(value, 'name'), approvalPolicy, version: integerField(value, 'version') };
}
