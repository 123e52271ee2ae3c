import type { Session } from '@remit-elements/auth-core';
import type { AccountBalance } from '../model/account-balance.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { Account, AccountChanges, AccountDraft } from '../model/account.js';

/** The session as far as accounts care: whose rows these are, who asks, and when it ends. */
export type GatewaySession = Pick<Session, 'tenantId' | 'subject' | 'roles' | 'ended'>;

/** All that a gateway can be able to do. */
export const GATEWAY_CAPABILITIES = [
  ...(['create', 'edit', 'delete', 'close', 'default'] as const),
  ...(['versions', 'live', 'balances', 'outflows'] as const),
] as const;
/**
 * `create`, `edit`, `delete`, `close` (and open again) and `default` are writes; with `versions` a write that was made from
 * a stale row is refused; `balances` and `outflows` are figures beside the rows.
 */
export type GatewayCapability = (typeof GATEWAY_CAPABILITIES)[number];

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface AccountListQuery {
  /** 1 to 100. */
  readonly limit: number;
  /** Where the page begins, out of an earlier answer. */
  readonly nextToken?: string;
}

export interface AccountPage {
  readonly items: readonly Account[];
  /** Absent on the last page. */
  readonly nextToken?: string;
  /** How many rows could not be read and are left out; absent means none. */
  readonly unreadable?: number;
}

/**
 * One intent. `requestId` is a UUID made once for it and sent again with each repeat, so that however often the command
 * arrives it is carried out once; `id` of a new account is made before the first attempt.
 */
export type AccountCommand = { readonly requestId: string; readonly id: string } & (
  | { readonly type: 'create'; readonly draft: AccountDraft }
  | { readonly type: 'update'; readonly version: number; readonly changes: AccountChanges }
  | { readonly type: 'delete'; readonly version: number }
);

export interface AccountChangeListener {
  /** Something happened to this account; a hint to read it again, never its content. */
  change(id: string): void;
  /** `live`: changes arrive; `polling`: they are looked for now and then; `stale`: what is shown may be old. */
  state(state: 'live' | 'polling' | 'stale'): void;
}

/**
 * Where accounts come from and go to: AppSync by `graphqlAccountsGateway`, memory by `memoryAccountsGateway`, or a
 * host's own. One gateway belongs to one session. Every method rejects with an `ApiError` and nothing else, and none
 * hands over a row of another tenant (`TenantMismatch`).
 */
export interface AccountsGateway {
  readonly session: GatewaySession;
  /** What this gateway can do, whoever asks; elements offer nothing else. What a person may do is told by their roles. */
  readonly capabilities: ReadonlySet<GatewayCapability>;
  /**
   * How long what was typed into a form is kept: encrypted in the browser for the same person's next session, which is so
   * when not given; or as long as the form, where the accounts themselves last no longer.
   */
  readonly retention?: 'browser' | 'page';
  /** One account from the table itself, so it is never behind a write; undefined when there is none of that id. */
  get(id: string, options?: CallOptions): Promise<Account | undefined>;
  /** By name. */
  list(query: AccountListQuery, options?: CallOptions): Promise<AccountPage>;
  /**
   * Carries a command out, or finds that an earlier attempt did, and answers with the stored row. After `Offline`,
   * `Timeout`, `MalformedAnswer` or `Unexpected` it may have arrived all the same: send the same command again. What is in
   * the way of a `VersionConflict` or `StatusConflict` is its `current`, an `Account`. A deletion answers the last row with
   * `deletedAt`; one of an account that payments still leave from is a `StatusConflict`.
   */
  write(command: AccountCommand, options?: CallOptions): Promise<Account>;
  /** What these accounts hold, as far as it is known: any number of balances for each, in any order. */
  balances?(ids: readonly string[], options?: CallOptions): Promise<readonly AccountBalance[]>;
  /** What is to leave these accounts: one answer for each id, in their order. */
  outflows?(ids: readonly string[], options?: CallOptions): Promise<readonly AccountOutflow[]>;
  /** Listens until the returned function is called. */
  subscribe?(listener: AccountChangeListener): () => void;
  /**
   * Calls when what `outflows` answered may be old, until the returned function is called; with the account where only its
   * figures are.
   */
  watchOutflows?(changed: (accountId?: string) => void): () => void;
}
