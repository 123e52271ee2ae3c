import { extensions, util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';

type Context = ResolverContext<unknown>;

export function request(ctx: Context): { payload: null } {
  authorize(ctx);
  return { payload: null };
}

/**
 * Sets what is delivered by the claim alone: no argument can widen it, and a change without `tenantId` reaches nobody.
 * The second filter is for `removeMember`: what it names ends.
 */
export function response(ctx: Context): null {
  const { tenantId, subject } = authorize(ctx);
  extensions.setSubscriptionFilter(util.transform.toSubscriptionFilter({ tenantId: { eq: tenantId } }));
  extensions.setSubscriptionInvalidationFilter(
    util.transform.toSubscriptionFilter({ tenantId: { eq: tenantId }, subject: { eq: subject } }),
  );
  return null;
}
