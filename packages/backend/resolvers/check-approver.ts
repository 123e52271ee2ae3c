import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { failOnDataSource } from './shared/errors.js';
import { isOwnPayment } from './shared/four-eyes.js';
import { type PaymentContext, standing } from './shared/life-cycle.js';
import { getRow } from './shared/requests.js';
import type { TenantRow } from './shared/rows.js';
import { policyOf, TENANT_ID } from './shared/tenant-row.js';

export function request(ctx: PaymentContext): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  standing(ctx);
  return getRow(caller.tenantId, TENANT_ID);
}

/**
 * Four eyes: neither who submitted the payment nor who last changed its content approves it. Where the policy allows just
 * that, `move-payment` writes it down, lest a policy that was switched for a moment leaves no trace on the payment.
 */
export function response(ctx: PaymentContext): null {
  failOnDataSource(ctx);
  const caller = authorize(ctx);
  if (!isOwnPayment(standing(ctx), caller)) return null;
  if (policyOf(ctx.result as TenantRow | null | undefined) !== 'SINGLE') {
    return util.error('Someone else has to approve this payment', 'FourEyes');
  }
  ctx.stash.isOwnApproval = true;
  return null;
}
