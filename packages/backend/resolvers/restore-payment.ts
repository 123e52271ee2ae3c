import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { conditionFailed } from './shared/errors.js';
import { type PaymentContext, settleLostRace, standing } from './shared/life-cycle.js';
import type { PaymentRow } from './shared/rows.js';
import { now } from './shared/time.js';
import { writePayment } from './shared/write-payment.js';

/**
 * Makes of a tombstone the payment that it was: same status, same content, listed again. Its account may have been
 * deleted since; submitting it asks for that.
 */
export function request(ctx: PaymentContext): DynamoDBUpdateItemRequest {
  return writePayment(ctx, standing(ctx), { set: {}, remove: ['deletedAt'], at: now(), changes: [] });
}

export function response(ctx: PaymentContext): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx) : (ctx.result as PaymentRow);
}
