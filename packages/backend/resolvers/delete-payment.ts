import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { runtime, util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { conditionFailed } from './shared/errors.js';
import { changeable, eventOf, settleLostRace, withEvent } from './shared/payment-row.js';
import type { PaymentChange, PaymentRow } from './shared/rows.js';
import { toMilliseconds } from './shared/time.js';
import { updateRow } from './shared/update-row.js';

type Context = ResolverContext<{ readonly input: PaymentChange }>;

/** Leaves a tombstone: the row without its list key, so that a repeat is known and the deletion can be undone. */
export function request(ctx: Context): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const { requestId } = ctx.args.input;
  const row = changeable(ctx.stash.payment, ctx.args.input, 'delete');
  if (row === null) return runtime.earlyReturn(ctx.stash.payment);
  const now = toMilliseconds(util.time.nowISO8601());
  const version = row.version + 1;
  const event = eventOf(caller, { version, action: 'delete', at: now, requestId, changes: [] });
  return updateRow(
    row,
    { version, updatedAt: now, updatedBy: caller.subject, deletedAt: now, history: withEvent(row, event) },
    ['createdKey'],
  );
}

export function response(ctx: Context): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx, 'delete') : (ctx.result as PaymentRow);
}
