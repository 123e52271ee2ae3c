/** Any error that carries a code; `ApiError` of auth-core is one. */
export interface CodedError {
  readonly code: string;
}

/**
 * Where a load stands. `value` is always there: what was last known stays readable while a newer one is on its way, or
 * after it failed.
 */
export type LoadState<T, E extends CodedError = CodedError> =
  | { readonly status: 'idle' | 'loading' | 'ready'; readonly value: T; readonly error?: never }
  | { readonly status: 'failed'; readonly value: T; readonly error: E };
