import type { SessionClient } from '@remit-elements/auth-core';
import { requestField } from '@remit-elements/auth-core/gateways.js';
import { requestOptions } from '../api/request-options.js';
import { decodeTenant, type ApprovalPolicy, type Tenant } from './tenant.js';

const TENANT = 'id name approvalPolicy version';
const GET = `query GetTenant { getTenant { ${TENANT} } }`;
const UPDATE = `mutation UpdateTenant($input: UpdateTenantInput!) { updateTenant(input: $input) { ${TENANT} } }`;

export interface TenantChange {
  /** One for each thing that is wanted: a repeat changes nothing. */
  readonly requestId: string;
  readonly version: number;
  readonly name?: string;
  readonly approvalPolicy?: ApprovalPolicy;
}

/** Whoever reads and changes the company of one session. Each rejects with an `ApiError` alone. */
export interface TenantGateway {
  /** @throws {ApiError} As `decodeTenant` does. */
  decode(value: unknown): Tenant;
  get(signal: AbortSignal): Promise<Tenant>;
  update(change: TenantChange): Promise<Tenant>;
}

export function graphqlTenantGateway(client: SessionClient): TenantGateway {
  const decode = (value: unknown): Tenant => decodeTenant(value, client.session.tenantId);
  return {
    decode,
    get: async (signal) =>
      decode(await requestField(client, { query: GET, variables: {} }, 'getTenant', requestOptions(signal))),
    update: async (change) => {
      const request = { query: UPDATE, variables: { input: { ...change } } };
      return decode(await requestField(client, request, 'updateTenant', requestOptions()));
    },
  };
}
