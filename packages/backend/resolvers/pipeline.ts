import type { ResolverContext } from './shared/context.js';

/** Every resolver is a pipeline; what stands before and after its functions is nothing but the hand-over. */
export function request(): Record<string, never> {
  return {};
}

export function response(ctx: ResolverContext<unknown>): unknown {
  return ctx.prev.result;
}
