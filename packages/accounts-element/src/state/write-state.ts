import type { ApiError } from '@remit-elements/auth-core';
import type { Account } from '../model/account.js';
import type { AccountIntent } from './account-intent.js';

/** How a write stands. */
export type WriteState =
  | { readonly status: 'idle' }
  /** `checking`: an attempt was not answered, and it is being found out whether it arrived. */
  | { readonly status: 'saving' | 'checking'; readonly intent: AccountIntent }
  /** After a deletion it is the last row, with `deletedAt`. */
  | { readonly status: 'saved'; readonly intent: AccountIntent; readonly account: Account }
  /** Someone was faster: nothing was saved. `current` is the account as it is now, undefined when it is gone. */
  | { readonly status: 'conflict'; readonly intent: AccountIntent; readonly current: Account | undefined }
  /** With `unsure` nobody answered, so it may have been saved all the same; sending the same again saves it once. */
  | {
      readonly status: 'failed';
      readonly intent: AccountIntent;
      readonly error: ApiError;
      readonly unsure: boolean;
    };
