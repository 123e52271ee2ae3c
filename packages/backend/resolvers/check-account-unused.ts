import type { DynamoDBQueryRequest } from '@aws-appsync/utils';
import { util } from './shared/appsync.js';
import { type AccountContext, standingAccount } from './shared/account-change.js';
import { authorize } from './shared/caller.js';
import { failOnStatus } from './shared/changed-row.js';
import { failOnDataSource } from './shared/errors.js';

/**
 * An account that a payment is paid from stays, so that each payment can be read to the end; it can be closed instead.
 * The index lags a little: a payment made in that moment finds its account missing when it is submitted.
 */
export function request(ctx: AccountContext): DynamoDBQueryRequest {
  const { tenantId } = authorize(ctx);
  const { id } = standingAccount(ctx, 'END');
  return {
    operation: 'Query',
    index: 'byAccount',
    query: {
      expression: '#tenantId = :tenantId AND begins_with(#accountKey, :accountKey)',
      expressionNames: { '#tenantId': 'tenantId', '#accountKey': 'accountKey' },
      expressionValues: util.dynamodb.toMapValues({ ':tenantId': tenantId, ':accountKey': `${id}#` }),
    },
    limit: 1,
  };
}

export function response(ctx: AccountContext): null {
  failOnDataSource(ctx);
  const { items = [] } = ctx.result as { readonly items?: readonly unknown[] };
  return items.length === 0 ? null : failOnStatus(standingAccount(ctx, 'END'), 'There are payments from this account');
}
