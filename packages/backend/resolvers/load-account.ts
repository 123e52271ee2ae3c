import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { type AccountContext } from './shared/account-change.js';
import { ACCOUNT_CHANGE_FIELDS, accountViolations } from './shared/account-rules.js';
import { authorize } from './shared/caller.js';
import { keyViolations } from './shared/changed-row.js';
import { givenFields } from './shared/content.js';
import { failOnDataSource, failValidation } from './shared/errors.js';
import { getRow } from './shared/requests.js';
import type { AccountRow } from './shared/rows.js';

/** What is wrong with a change of an account, and the row as it is now. */
export function request(ctx: AccountContext): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  const input = ctx.args.input;
  const broken = keyViolations(input, 1);
  const content = accountViolations(givenFields(ACCOUNT_CHANGE_FIELDS, input), input);
  if (broken.length > 0) failValidation(broken.concat(content));
  ctx.stash.violations = content;
  return getRow(caller.tenantId, input.id);
}

export function response(ctx: AccountContext): AccountRow | null {
  failOnDataSource(ctx);
  const row = (ctx.result as AccountRow | null | undefined) ?? null;
  ctx.stash.account = row;
  return row;
}
