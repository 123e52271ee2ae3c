import type { ApiError } from '@remit-elements/auth-core';

/** What became of a write, as far as it is known. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The server would not; nothing was changed. */
  | { readonly kind: 'refused'; readonly error: ApiError }
  /** There is no network: nothing has left. */
  | { readonly kind: 'not-sent' }
  /** No answer, however often it was asked for: it may have been done. */
  | { readonly kind: 'unknown' }
  /** The session is over, and whoever asked with it. */
  | { readonly kind: 'ended' };
