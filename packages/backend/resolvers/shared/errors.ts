import { util } from './appsync.js';
import type { ResolverContext } from './context.js';
import type { Violation } from './rules.js';

const CONDITION_FAILED = 'DynamoDB:ConditionalCheckFailedException';

export function failValidation(violations: readonly Violation[]): never {
  return util.error('Some values break a rule', 'ValidationError', null, { violations });
}

/** Told alike for a row that is another tenant's, was deleted, or never was. */
export function failNotFound(): never {
  return util.error('There is no such row', 'NotFound');
}

export function failIdempotency(): never {
  return util.error('This id or requestId was used for something else', 'IdempotencyConflict');
}

/**
 * Whether a write met a row that its condition does not allow; `ctx.result` is then that row, which AppSync has read
 * again by its key. Every other failure of the data source ends here, without the service's own words.
 */
export function conditionFailed(ctx: ResolverContext<unknown>): boolean {
  const error = ctx.error;
  if (error === undefined || error === null) return false;
  if (error.type === CONDITION_FAILED) return true;
  return failOnDataSource(ctx);
}

/** Ends the request when the data source failed: `Throttled` where a later try may help. */
export function failOnDataSource(ctx: ResolverContext<unknown>): false {
  const error = ctx.error;
  if (error === undefined || error === null) return false;
  const type = error.type;
  if (type.indexOf('Throttl') >= 0 || type.indexOf('ThroughputExceeded') >= 0 || type.indexOf('LimitExceeded') >= 0) {
    return util.error('Too many requests at once', 'Throttled', null, { retryAfterSeconds: 1 });
  }
  return util.error('The request could not be completed', 'InternalFailure');
}
