import type { LambdaRequest } from '@aws-appsync/utils';
import { extensions, util } from './shared/appsync.js';
import { authorize } from './shared/caller.js';
import type { ResolverContext } from './shared/context.js';
import { failNotFound, failOnDataSource } from './shared/errors.js';

type Context = ResolverContext<{ readonly input: Readonly<Record<string, unknown>> }>;

/** What the function answers: the member, or an error in the contract's words. */
interface Answer {
  readonly member?: unknown;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly data?: unknown;
    readonly info?: unknown;
  };
}

const SUBSCRIPTIONS: readonly string[] = ['onPaymentChange', 'onAccountChange'];

/** Hands the change to the function that knows mail and the user pool; who asks comes from the token alone. */
export function request(ctx: Context): LambdaRequest {
  const caller = authorize(ctx);
  return { operation: 'Invoke', payload: { operation: ctx.info.fieldName, caller, input: ctx.args.input } };
}

/** A member who was removed hears nothing from now on: AppSync ends the subscriptions that were opened by this subject. */
export function response(ctx: Context): unknown {
  const { tenantId } = authorize(ctx);
  failOnDataSource(ctx);
  const answer = ctx.result as Answer | null | undefined;
  const error = answer?.error;
  if (error !== undefined) return util.error(error.message, error.code, error.data ?? null, error.info ?? null);
  if (ctx.info.fieldName === 'removeMember') {
    const subject = ctx.args.input['id'];
    for (const subscriptionField of SUBSCRIPTIONS) {
      extensions.invalidateSubscriptions({ subscriptionField, payload: { tenantId, subject } });
    }
  }
  return answer?.member ?? failNotFound();
}
