import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize } from './shared/caller.js';
import type { Content } from './shared/content.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { paymentViolations } from './shared/payment-rules.js';
import { getRow } from './shared/requests.js';
import type { PaymentRow } from './shared/rows.js';
import { idRule, type Rule, versionRule, type Violation } from './shared/rules.js';

type Context = ResolverContext<{ readonly input: Content & { readonly id: string } }>;

function keyViolations(input: Content, creates: boolean): Violation[] {
  const rules: Record<string, Rule | null> = { id: idRule(input['id']) };
  if (!creates) rules['version'] = versionRule(input['version']);
  const requestId = input['requestId'];
  if (requestId !== undefined && requestId !== null) rules['requestId'] = idRule(requestId);
  const violations: Violation[] = [];
  for (const field of Object.keys(rules)) {
    const rule = rules[field];
    if (rule !== undefined && rule !== null) violations.push({ field, rule });
  }
  return violations;
}

/**
 * First of every pipeline that writes a payment: who may, what is wrong with the input, and the row as it is now.
 * Broken rules of the content wait in the stash, since `check-debtor-account` may add one.
 */
export function request(ctx: Context): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const creates = ctx.info.fieldName === 'createPayment';
  const broken = keyViolations(input, creates);
  const content = paymentViolations(input, !creates);
  if (broken.length > 0) failValidation([...broken, ...content]);
  ctx.stash.violations = content;
  return getRow(caller.tenantId, input.id);
}

export function response(ctx: Context): PaymentRow | null {
  failOnDataSource(ctx);
  const row = (ctx.result as PaymentRow | null | undefined) ?? null;
  ctx.stash.payment = row;
  return row;
}
