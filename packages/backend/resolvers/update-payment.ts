import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { runtime, util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { changesBetween } from './shared/changes.js';
import { type Content, valueOf } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { conditionFailed } from './shared/errors.js';
import { changeable, eventOf, settleLostRace, withEvent } from './shared/payment-row.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import type { PaymentChange, PaymentRow } from './shared/rows.js';
import { toMilliseconds } from './shared/time.js';
import { updateRow } from './shared/update-row.js';

type Context = ResolverContext<{ readonly input: Content & PaymentChange }>;

/** Who had submitted, approved or rejected it, and why: no longer true once the content is another. */
const DECISIONS: readonly string[] = ['submittedBy', 'approvedBy', 'rejectionReason'];

/** Changes what the input names: absent stays, null ends. Editing a rejected payment makes it unconfirmed again. */
export function request(ctx: Context): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const row = changeable(ctx.stash.payment, input, 'update');
  if (row === null) return runtime.earlyReturn(ctx.stash.payment);
  const now = toMilliseconds(util.time.nowISO8601());
  const version = row.version + 1;
  const given: string[] = [];
  const set: Record<string, unknown> = {};
  const remove: string[] = [];
  for (const field of PAYMENT_FIELDS) {
    if (Object.hasOwn(input, field)) {
      given.push(field);
      const value = valueOf(field, input);
      if (value === null) remove.push(field);
      else set[field] = value;
    }
  }
  const changes = changesBetween(given, row, input);
  if (row.status === 'REJECTED') {
    set['status'] = 'UNCONFIRMED';
    changes.push({ field: 'status', from: JSON.stringify(row.status), to: JSON.stringify('UNCONFIRMED') });
    for (const attribute of DECISIONS) remove.push(attribute);
  }
  const event = eventOf(caller, { version, action: 'update', at: now, requestId: input.requestId, changes });
  return updateRow(
    row,
    {
      ...set,
      version,
      updatedAt: now,
      updatedBy: caller.subject,
      editedBy: caller.subject,
      history: withEvent(row, event),
    },
    remove,
  );
}

export function response(ctx: Context): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx, 'update') : (ctx.result as PaymentRow);
}
