import type { guestCalls } from './guest-calls.js';

/** What a handler's run leaves behind beside its answer. */
export interface GuestEffects {
  appended: unknown[];
  subscriptionFilter?: unknown;
  invalidationFilter?: unknown;
  /** Each a `{ subscriptionField, payload }`. */
  invalidations: unknown[];
}

/** Makes `util`, `runtime` and `extensions` for one run of one handler. */
export function guestUtil({ calls, signal }: ReturnType<typeof guestCalls>, dynamodb: object, transform: object) {
  const entry = (message: unknown, errorType: unknown, data: unknown, errorInfo: unknown) => ({
    message: message ?? null,
    errorType: errorType ?? null,
    data: data ?? null,
    errorInfo: errorInfo ?? null,
  });
  const earlyReturn = (value?: unknown, options?: { skipTo?: string }): never => {
    throw signal('early', { value: value ?? null, skipTo: options?.skipTo ?? 'NEXT' });
  };
  const ending = {
    error: (message: unknown, type?: unknown, data?: unknown, info?: unknown): never => {
      throw signal('error', { error: entry(message, type, data, info) });
    },
    unauthorized: (): never => {
      throw signal('unauthorized', {});
    },
    authType: () => 'User Pool Authorization',
  };
  return (effects: GuestEffects) => {
    const appendError = (message: unknown, type?: unknown, data?: unknown, info?: unknown) => {
      effects.appended.push(entry(message, type, data, info));
    };
    const setSubscriptionFilter = (filter: unknown) => {
      effects.subscriptionFilter = filter;
    };
    const setSubscriptionInvalidationFilter = (filter: unknown) => {
      effects.invalidationFilter = filter;
    };
    const invalidateSubscriptions = (invalidation: unknown) => {
      effects.invalidations.push(invalidation);
    };
    return {
      util: { ...calls, ...ending, appendError, dynamodb, transform },
      runtime: { earlyReturn },
      extensions: { setSubscriptionFilter, setSubscriptionInvalidationFilter, invalidateSubscriptions },
    };
  };
}
