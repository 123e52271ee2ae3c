import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { conditionFailed } from './shared/errors.js';
import { type PaymentContext, settleLostRace, standing } from './shared/life-cycle.js';
import type { PaymentRow } from './shared/rows.js';
import { now } from './shared/time.js';
import { writePayment } from './shared/write-payment.js';

/** Leaves a tombstone: the row without its list keys, so that a repeat is known and the deletion can be undone. */
export function request(ctx: PaymentContext): DynamoDBUpdateItemRequest {
  const at = now();
  return writePayment(ctx, standing(ctx), { set: { deletedAt: at }, remove: [], at, changes: [] });
}

export function response(ctx: PaymentContext): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx) : (ctx.result as PaymentRow);
}
