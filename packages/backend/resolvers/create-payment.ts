import type { DynamoDBPutItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import { type Content, fingerprint, toAttributes } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { putNewRow, settleRepeat } from './shared/create-row.js';
import { conditionFailed, failNotFound } from './shared/errors.js';
import { eventOf } from './shared/history.js';
import { listKeys } from './shared/list-keys.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import type { PaymentRow } from './shared/rows.js';
import { now } from './shared/time.js';

type Input = Content & { readonly id: string; readonly requestId?: string | null };
type Context = ResolverContext<{ readonly input: Input }>;

/** Stores the payment unless its id is taken, so that a request sent twice makes one payment. */
export function request(ctx: Context): DynamoDBPutItemRequest {
  const caller = authorize(ctx);
  const { id, requestId } = ctx.args.input;
  const at = now();
  const row = {
    ...toAttributes(PAYMENT_FIELDS, ctx.args.input),
    version: 1,
    status: 'UNCONFIRMED',
    createdAt: at,
    createdBy: caller.subject,
    updatedAt: at,
    updatedBy: caller.subject,
    editedBy: caller.subject,
    history: [eventOf(caller, { version: 1, action: 'create', at, requestId, changes: [] })],
    createdFrom: fingerprint(PAYMENT_FIELDS, ctx.args.input),
  };
  return putNewRow(caller.tenantId, id, { ...row, ...listKeys({ ...row, id }) });
}

export function response(ctx: Context): PaymentRow {
  const row = ctx.result as PaymentRow | null;
  if (!conditionFailed(ctx)) return row ?? failNotFound();
  if (row === null) return failNotFound();
  const { input } = ctx.args;
  return settleRepeat(row, fingerprint(PAYMENT_FIELDS, input), input.requestId);
}
