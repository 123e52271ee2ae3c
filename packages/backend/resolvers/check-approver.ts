import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { failOnDataSource } from './shared/errors.js';
import { type PaymentContext, standing } from './shared/life-cycle.js';
import { getRow } from './shared/requests.js';
import type { TenantRow } from './shared/rows.js';
import { policyOf, TENANT_ID } from './shared/tenant-row.js';

export function request(ctx: PaymentContext): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  standing(ctx);
  return getRow(caller.tenantId, TENANT_ID);
}

/** Four eyes: neither who submitted the payment nor who last changed its content approves it. */
export function response(ctx: PaymentContext): null {
  failOnDataSource(ctx);
  const { subject } = authorize(ctx);
  const row = standing(ctx);
  if (policyOf(ctx.result as TenantRow | null | undefined) === 'SINGLE') return null;
  if (row.submittedBy !== subject && row.editedBy !== subject) return null;
  return util.error('Someone else has to approve this payment', 'FourEyes');
}
