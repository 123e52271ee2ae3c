import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import { keyViolations } from './shared/changed-row.js';
import type { Content } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { commandFieldViolations, paymentViolations } from './shared/payment-rules.js';
import { getRow } from './shared/requests.js';
import type { PaymentRow } from './shared/rows.js';
import type { Violation } from './shared/rules.js';

type Context = ResolverContext<{ readonly input: Content & { readonly id: string } }>;

function contentViolations(field: string, input: Content): Violation[] {
  switch (field) {
    case 'createPayment':
      return paymentViolations(input, false);
    case 'updatePayment':
      return paymentViolations(input, true);
    case 'rejectPayment':
      return commandFieldViolations('reason', input['reason']);
    case 'markPaymentExported':
      return commandFieldViolations('messageId', input['messageId']);
    default:
      return [];
  }
}

/**
 * Of every pipeline that writes a payment: what is wrong with the input, and the row as it is now. Broken rules of the
 * content wait in the stash: a repeat of what was applied is answered whatever they are, and `check-debtor-account` may
 * add one.
 */
export function request(ctx: Context): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const field = ctx.info.fieldName;
  const broken = keyViolations(input, field === 'createPayment' ? null : 1);
  const content = contentViolations(field, input);
  if (broken.length > 0) failValidation(broken.concat(content));
  ctx.stash.violations = content;
  return getRow(caller.tenantId, input.id);
}

export function response(ctx: Context): PaymentRow | null {
  failOnDataSource(ctx);
  const row = (ctx.result as PaymentRow | null | undefined) ?? null;
  ctx.stash.payment = row;
  return row;
}
