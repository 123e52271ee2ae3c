import type { DynamoDBGetItemRequest } from '@aws-appsync/utils';
import { authorize, failUnauthorized, memberMayCall } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failOnDataSource } from './shared/errors.js';
import { getRow } from './shared/requests.js';
import type { MemberRow } from './shared/rows.js';

type Context = ResolverContext<unknown>;

/** First of every mutation. A token stays good for minutes after its member was removed or demoted; the row is the truth. */
export function request(ctx: Context): DynamoDBGetItemRequest {
  const caller = authorize(ctx);
  return getRow(caller.tenantId, caller.subject);
}

export function response(ctx: Context): null {
  failOnDataSource(ctx);
  const member = ctx.result as MemberRow | null | undefined;
  if (member?.status !== 'ACTIVE') return failUnauthorized();
  const claims = ctx.identity?.claims ?? {};
  return memberMayCall(claims, member.roles, ctx.info.fieldName) ? null : failUnauthorized();
}
