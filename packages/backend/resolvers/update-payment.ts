import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import { changesBetween } from './shared/changes.js';
import { givenFields, valueOf } from './shared/content.js';
import { conditionFailed } from './shared/errors.js';
import { decidedBy, type PaymentContext, settleLostRace, standing } from './shared/life-cycle.js';
import { PAYMENT_FIELDS } from './shared/payment-rules.js';
import type { PaymentRow } from './shared/rows.js';
import { now } from './shared/time.js';
import { writePayment } from './shared/write-payment.js';

/** Who had submitted, approved or rejected it, and why: no longer true once the content is another. */
const DECISIONS: readonly string[] = ['submittedBy', 'approvedBy', 'rejectionReason'];

/**
 * Changes what the input names: absent stays, null ends. Editing a rejected payment makes it unconfirmed again. Who
 * changes no content is not its editor, lest an empty edit by a colleague frees the author to approve.
 */
export function request(ctx: PaymentContext): DynamoDBUpdateItemRequest {
  const { subject } = authorize(ctx);
  const input = ctx.args.input;
  const row = standing(ctx);
  const decided = decidedBy(ctx);
  const given = givenFields(PAYMENT_FIELDS, input);
  const edits = changesBetween(given, row, input);
  const set: Record<string, unknown> = { ...decided };
  if (edits.length > 0) set['editedBy'] = subject;
  const remove: string[] = [];
  for (const attribute of DECISIONS) remove.push(attribute);
  for (const field of given) {
    const value = valueOf(field, input);
    if (value === null) remove.push(field);
    else set[field] = value;
  }
  const changes = edits.concat(changesBetween(Object.keys(decided), row, decided));
  return writePayment(ctx, row, { set, remove, at: now(), changes });
}

export function response(ctx: PaymentContext): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx) : (ctx.result as PaymentRow);
}
