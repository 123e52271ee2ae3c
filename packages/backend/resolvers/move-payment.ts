import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import { changesBetween, textOf } from './shared/changes.js';
import { conditionFailed } from './shared/errors.js';
import { POLICY_NOTE } from './shared/four-eyes.js';
import { decidedBy, type PaymentContext, settleLostRace, standing } from './shared/life-cycle.js';
import type { PaymentRow } from './shared/rows.js';
import { now } from './shared/time.js';
import { writePayment } from './shared/write-payment.js';

/** Attributes of decisions that the next one ends. */
const ENDED: Readonly<Record<string, readonly string[]>> = {
  // A submission begins anew.
  submitPayment: ['approvedBy', 'rejectionReason'],
  // Nobody has submitted it any more, and whoever does next counts for four eyes.
  withdrawPayment: ['submittedBy'],
  // `rejectPayment` ends nothing: who had submitted it is whom the reason is for. Editing it ends both.
};

/** Submits, withdraws, approves, rejects or marks as exported: a new status, and who or why. */
export function request(ctx: PaymentContext): DynamoDBUpdateItemRequest {
  const { subject } = authorize(ctx);
  const row = standing(ctx);
  const field = ctx.info.fieldName;
  const decided = decidedBy(ctx);
  const set: Record<string, unknown> = { ...decided };
  if (field === 'submitPayment') set['submittedBy'] = subject;
  if (field === 'approvePayment') set['approvedBy'] = subject;
  const changes = changesBetween(Object.keys(decided), row, decided);
  if (ctx.stash.isOwnApproval === true) changes.push({ field: POLICY_NOTE, from: null, to: textOf('SINGLE') });
  return writePayment(ctx, row, { set, remove: ENDED[field] ?? [], at: now(), changes });
}

export function response(ctx: PaymentContext): PaymentRow {
  return conditionFailed(ctx) ? settleLostRace(ctx) : (ctx.result as PaymentRow);
}
