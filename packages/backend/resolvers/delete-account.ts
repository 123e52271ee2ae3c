import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { type AccountContext, settleLostAccountRace, standingAccount } from './shared/account-change.js';
import { authorize } from './shared/caller.js';
import { conditionFailed } from './shared/errors.js';
import { eventOf, withEvent } from './shared/history.js';
import type { AccountRow } from './shared/rows.js';
import { withDefault } from './shared/tenant-row.js';
import { now } from './shared/time.js';
import { updateRow } from './shared/update-row.js';

/** Leaves a tombstone: the row without its list key, so that a repeat is known. */
export function request(ctx: AccountContext): DynamoDBUpdateItemRequest {
  const caller = authorize(ctx);
  const row = standingAccount(ctx, 'END');
  const at = now();
  const version = row.version + 1;
  const { requestId } = ctx.args.input;
  const event = eventOf(caller, { version, action: 'delete', at, requestId, changes: [] });
  const kept = { version, updatedAt: at, updatedBy: caller.subject, history: withEvent(row, event) };
  return updateRow(row, { set: { deletedAt: at, ...kept }, remove: ['nameKey'] });
}

export function response(ctx: AccountContext): AccountRow {
  const row = conditionFailed(ctx) ? settleLostAccountRace(ctx) : (ctx.result as AccountRow);
  return withDefault(row, ctx.stash.tenant);
}
