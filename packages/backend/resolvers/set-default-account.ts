import type { DynamoDBUpdateItemRequest } from '@aws-appsync/utils';
import { runtime } from './shared/appsync.js';
import type { AccountContext } from './shared/account-change.js';
import { authorize } from './shared/caller.js';
import { conditionFailed, failNotFound } from './shared/errors.js';
import type { AccountRow, TenantRow } from './shared/rows.js';
import { TENANT_ID, withDefault } from './shared/tenant-row.js';
import { upsertRow } from './shared/update-row.js';

const NAMES: Readonly<Record<string, string>> = {
  '#defaultAccountId': 'defaultAccountId',
  '#defaultedAt': 'defaultedAt',
};
const NEWER = '(attribute_not_exists(#defaultedAt) OR #defaultedAt < :decidedAt)';

/**
 * Last of a change of an account: makes it the tenant's default, or no longer. The newest decision holds, by the time
 * that `update-account` kept with it: so this is done again with each repeat, and a late one undoes nothing.
 */
export function request(ctx: AccountContext): DynamoDBUpdateItemRequest {
  const { tenantId } = authorize(ctx);
  const account = ctx.prev.result as AccountRow;
  ctx.stash.account = account;
  const defaultedAt = account.defaultedAt;
  if (!Object.hasOwn(ctx.args.input, 'isDefault') || defaultedAt === undefined) {
    return runtime.earlyReturn(withDefault(account, ctx.stash.tenant));
  }
  const key = { tenantId, id: TENANT_ID };
  if (account.wantsDefault === true) {
    const names = { '#defaultedAt': 'defaultedAt' };
    const condition = { expression: NEWER, names, values: { ':decidedAt': defaultedAt } };
    return upsertRow(key, { set: { defaultAccountId: account.id, defaultedAt }, remove: [] }, condition);
  }
  return upsertRow(
    key,
    { set: { defaultedAt }, remove: ['defaultAccountId'] },
    {
      expression: `#defaultAccountId = :accountId AND ${NEWER}`,
      names: { ...NAMES },
      values: { ':accountId': account.id, ':decidedAt': defaultedAt },
    },
  );
}

/** When the condition failed, somebody decided later, or it was so already: the tenant's row says what holds. */
export function response(ctx: AccountContext): AccountRow {
  conditionFailed(ctx);
  const account = ctx.stash.account ?? failNotFound();
  return withDefault(account, ctx.result as TenantRow | null);
}
