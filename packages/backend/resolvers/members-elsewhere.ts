import { util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';

/** In place of `administer-members` where the user pool is the host's own: members are made and removed there. */
export function request(ctx: ResolverContext<unknown>): never {
  authorize(ctx);
  return util.error('Members are administered outside of this API', 'StatusConflict');
}

export function response(): null {
  return null;
}
