import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import {
  accountContentOf,
  type AccountContext,
  settleLostAccountRace,
  standingAccount,
} from './shared/account-change.js';
import { ACCOUNT_CHANGE_FIELDS, nameKeyOf } from './shared/account-rules.js';
import { authorize } from './shared/caller.js';
import { changesBetween, textOf } from './shared/changes.js';
import { givenFields, valueOf } from './shared/content.js';
import { conditionFailed } from './shared/errors.js';
import { eventOf, withEvent } from './shared/history.js';
import type { AccountRow } from './shared/rows.js';
import { now } from './shared/time.js';
import { updateRow } from './shared/update-row.js';

/**
 * Changes what the input names: absent stays, null ends. Whether the account is to be the default is kept on its row
 * with the time, in this same write, so that `set-default-account` can do its part again when a request is repeated.
 */
export function request(ctx: AccountContext): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const row = standingAccount(ctx, 'NEXT');
  const input = accountContentOf(ctx.args.input);
  const at = now();
  const version = row.version + 1;
  const given = givenFields(ACCOUNT_CHANGE_FIELDS, input);
  const content = given.filter((field) => field !== 'isDefault');
  const set: Record<string, unknown> = {};
  const remove: string[] = [];
  for (const field of content) {
    const value = valueOf(field, input);
    if (value === null) remove.push(field);
    else set[field] = value;
  }
  if (typeof set['name'] === 'string') set['nameKey'] = nameKeyOf(set['name'], row.id);
  const changes = changesBetween(content, row, input);
  if (content.length < given.length) {
    set['wantsDefault'] = input['isDefault'];
    set['defaultedAt'] = at;
    // Told even when it was so before: another account becoming the default leaves no event here.
    changes.push({ field: 'isDefault', from: textOf(row.isDefault), to: textOf(input['isDefault']) });
  }
  const { requestId } = ctx.args.input;
  const event = eventOf(caller, { version, action: 'update', at, requestId, changes });
  const kept = { version, updatedAt: at, updatedBy: caller.subject, history: withEvent(row, event) };
  return updateRow(row, { set: { ...set, ...kept }, remove });
}

export function response(ctx: AccountContext): AccountRow {
  return conditionFailed(ctx) ? settleLostAccountRace(ctx) : (ctx.result as AccountRow);
}
