import type { ApiError } from '@remit-elements/auth-core';
import type { LoadState, Pages } from '@remit-elements/element-kit';
import type { Payment } from '../model/payment.js';
import type { PaymentFilter, PaymentSort } from '../model/payment-query.js';

/** What a list of payments shows. */
export interface PaymentsView {
  readonly rows: readonly Payment[];
  readonly pages: Pages;
  /** Rows of this page that could not be read and are missing from `rows`. */
  readonly unreadable: number;
  /** How current the rows are; undefined before it is known, or where the gateway cannot tell. */
  readonly connection: 'live' | 'polling' | 'stale' | undefined;
  /** When the page was last asked for and read, in ms since the epoch. */
  readonly readAtMs: number | undefined;
  /** When the rows were last known to be those of the server. */
  readonly updatedAtMs?: number | undefined;
  /** How many payments of others have come since and wait to be shown. */
  readonly news?: number;
  /** There may be more of them. */
  readonly newsOpen?: boolean;
  /** The payment that was saved here last, where it is not among the rows. */
  readonly elsewhere?: string | undefined;
}

export interface PaymentsQuery {
  readonly filter?: PaymentFilter;
  readonly sort?: PaymentSort;
  /** 1 to 100; 25 when not given. */
  readonly pageSize?: number;
}

export type PaymentsState = LoadState<PaymentsView, ApiError>;
