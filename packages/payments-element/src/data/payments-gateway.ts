import type { ApiError, Session } from '@remit-elements/auth-core';
import type { ApprovalPolicy } from '../model/lifecycle.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import type { PaymentDraft, PaymentField } from '../model/payment-draft.js';
import type { DuplicateQuery, PaymentFilter, PaymentSort, PaymentTotal } from '../model/payment-query.js';

/** The session as far as payments care: whose rows these are, who asks, and when it ends. */
export type GatewaySession = Pick<Session, 'tenantId' | 'subject' | 'roles' | 'ended'>;

/** All that a gateway can be able to do. */
export const GATEWAY_CAPABILITIES = [
  ...(['approve', 'versions', 'history', 'totals', 'duplicates'] as const),
  ...(['sort', 'live', 'export', 'restore'] as const),
] as const;
export type GatewayCapability = (typeof GATEWAY_CAPABILITIES)[number];

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface PaymentListQuery {
  readonly filter?: PaymentFilter;
  readonly sort?: PaymentSort;
  /** 1 to 100. */
  readonly limit: number;
  /** Where the page begins, out of an earlier answer to the same filter and sort. */
  readonly nextToken?: string;
}

export interface PaymentPage {
  readonly items: readonly Payment[];
  /** Absent on the last page. */
  readonly nextToken?: string;
  /** How many rows could not be read and are left out; say so where they are missed. Absent means none. */
  readonly unreadable?: number;
}

/** Sums by currency and status. */
export interface PaymentTotals {
  readonly totals: readonly PaymentTotal[];
  /** There are more payments than were counted: these are lower bounds. */
  readonly truncated: boolean;
}

/**
 * One intent. `requestId` is a UUID made once for it and sent again with each repeat, so that however often the command
 * arrives it is carried out once; `id` of a new payment is made before the first attempt.
 */
export type PaymentCommand = { readonly requestId: string; readonly id: string } & (
  | { readonly type: 'create'; readonly draft: PaymentDraft }
  | { readonly type: 'update'; readonly version: number; readonly changes: Partial<PaymentDraft> }
  | {
      readonly type: 'delete' | 'restore' | 'submit' | 'withdraw' | 'approve';
      readonly version: number;
    }
  | { readonly type: 'reject'; readonly version: number; readonly reason: string }
  | { readonly type: 'export'; readonly version: number; readonly messageId: string }
);

/** What became of one of several commands. */
export type WriteResult = { readonly payment: Payment } | { readonly error: ApiError };

export interface PaymentChangeListener {
  /** Something happened to this payment, its deletion and return included; a hint to read it again, never its content. */
  change(id: string): void;
  /** `live`: changes arrive; `polling`: they are looked for now and then; `stale`: what is shown may be old. */
  state(state: 'live' | 'polling' | 'stale'): void;
}

/**
 * Where payments come from and go to: AppSync by `graphqlPaymentsGateway`, memory by `memoryPaymentsGateway`, or a
 * host's own. One gateway belongs to one session. Every method rejects with an `ApiError` and nothing else, and none
 * hands over a row of another tenant (`TenantMismatch`).
 */
export interface PaymentsGateway {
  readonly session: GatewaySession;
  /** What this gateway can do, whoever asks; elements offer nothing else. What a person may do is told by their roles. */
  readonly capabilities: ReadonlySet<GatewayCapability>;
  /**
   * The fields of a payment that are kept here; all where it is not given. Elements offer no other, and no currencies but
   * those of the accounts without `currency`.
   */
  readonly fields?: ReadonlySet<PaymentField>;
  /**
   * How long drafts and unsent writes are kept: encrypted in the browser for the same person's next session, which is so
   * when not given; or as long as the page, where the payments themselves last no longer.
   */
  readonly retention?: 'browser' | 'page';
  /**
   * One payment from the table itself, so it is never behind a write; undefined when there is none of that id. With the
   * capability `history` it brings its history along.
   */
  get(id: string, options?: CallOptions): Promise<Payment | undefined>;
  /** A full page, unless it is the last one or the bound on reads was met. */
  list(query: PaymentListQuery, options?: CallOptions): Promise<PaymentPage>;
  totals?(filter: PaymentFilter, options?: CallOptions): Promise<PaymentTotals>;
  /** Payments of the last 30 days that look like this one, as a list shows them; 10 at most. */
  findDuplicates?(input: DuplicateQuery, options?: CallOptions): Promise<readonly Payment[]>;
  /**
   * The accounts that payments leave from, closed ones marked, so that what left from them can name them. A form whose host
   * passes `accounts` does not ask.
   */
  accounts?(options?: CallOptions): Promise<readonly DebtorAccount[]>;
  /**
   * Every account that a payment may have been prepared for, closed ones too, with what a message to the bank tells of it.
   * Whoever has none is asked for `accounts`.
   */
  debtorAccounts?(options?: CallOptions): Promise<readonly DebtorAccount[]>;
  /**
   * Carries a command out, or finds that an earlier attempt did, and answers with the stored row. One call is one
   * attempt: after `Offline`, `Timeout`, `MalformedAnswer` or `Unexpected` it may have arrived all the same, and the
   * same command is to be sent again.
   */
  write(command: PaymentCommand, options?: CallOptions): Promise<Payment>;
  /**
   * Carries out up to 25 commands on different payments in one call, each for itself: one result for each, in their order.
   * Rejects where nothing is known of any of them; as with `write` the same commands are to be sent again then. Whoever
   * has none is asked by `write`, one at a time.
   */
  writeAll?(commands: readonly PaymentCommand[], options?: CallOptions): Promise<readonly WriteResult[]>;
  /** Up to 25 payments whole, as `get` reads one but without history: in the order of the ids, undefined for none. */
  getAll?(ids: readonly string[], options?: CallOptions): Promise<readonly (Payment | undefined)[]>;
  /** Whether somebody may approve what they prepared themselves. Whoever has none leaves that to the server. */
  approvalPolicy?(options?: CallOptions): Promise<ApprovalPolicy>;
  /** Calls `changed` after accounts changed, or may have while nobody listened, until the returned function is called. */
  subscribeAccounts?(changed: () => void): () => void;
  /** Listens until the returned function is called. */
  subscribe?(listener: PaymentChangeListener): () => void;
}

/** What a list takes of a gateway. */
export type PaymentsReader = Pick<PaymentsGateway, 'session' | 'get' | 'list' | 'subscribe'>;

/** What the line over a list takes of a gateway. */
export type TotalsReader = Pick<PaymentsGateway, 'session' | 'totals'>;

/** What a workspace around a list takes of a gateway. */
export type AccountsReader = Pick<PaymentsGateway, 'session' | 'accounts'>;
