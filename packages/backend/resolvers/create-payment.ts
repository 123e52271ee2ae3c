import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import { type Content, fingerprint, toAttributes } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { putNewRow, settleRepeat } from './shared/create-row.js';
import { conditionFailed, failNotFound } from './shared/errors.js';
import { eventOf } from './shared/payment-row.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import type { PaymentRow } from './shared/rows.js';
import { toMilliseconds } from './shared/time.js';

type Input = Content & { readonly id: string; readonly requestId?: string | null };
type Context = ResolverContext<{ readonly input: Input }>;

/** Stores the payment unless its id is taken, so that a request sent twice makes one payment. */
export function request(ctx: Context): DynamoDBPutItemRequest {
  const caller = authorize(ctx);
  const { id, requestId } = ctx.args.input;
  const now = toMilliseconds(util.time.nowISO8601());
  return putNewRow(caller.tenantId, id, {
    ...toAttributes(PAYMENT_FIELDS, ctx.args.input),
    version: 1,
    status: 'UNCONFIRMED',
    createdAt: now,
    createdBy: caller.subject,
    updatedAt: now,
    updatedBy: caller.subject,
    editedBy: caller.subject,
    history: [eventOf(caller, { version: 1, action: 'create', at: now, requestId, changes: [] })],
    createdFrom: fingerprint(PAYMENT_FIELDS, ctx.args.input),
    createdKey: `${now}#${id}`,
  });
}

export function response(ctx: Context): PaymentRow {
  const row = ctx.result as PaymentRow | null;
  if (!conditionFailed(ctx)) return row ?? failNotFound();
  return row === null ? failNotFound() : settleRepeat(row, fingerprint(PAYMENT_FIELDS, ctx.args.input));
}
