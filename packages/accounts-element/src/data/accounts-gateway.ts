import type { Session } from '@remit-elements/auth-core';
import type { Account, AccountDraft } from '../model/account.js';

/** The session as far as accounts care: whose rows these are, who asks, and when it ends. */
export type GatewaySession = Pick<Session, 'tenantId' | 'subject' | 'roles' | 'ended'>;

export type GatewayCapability = 'live';

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
 * arrives it is carried out once; `id` is made before the first attempt.
 */
export interface AccountCommand {
  readonly requestId: string;
  readonly id: string;
  readonly type: 'create';
  readonly draft: AccountDraft;
}

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
  /** What this gateway can do; elements offer nothing else. */
  readonly capabilities: ReadonlySet<GatewayCapability>;
  /** One account from the table itself, so it is never behind a write; undefined when there is none of that id. */
  get(id: string, options?: CallOptions): Promise<Account | undefined>;
  /** By name. */
  list(query: AccountListQuery, options?: CallOptions): Promise<AccountPage>;
  /**
   * Carries a command out, or finds that an earlier attempt did, and answers with the stored row. After `Offline`,
   * `Timeout`, `MalformedAnswer` or `Unexpected` it may have arrived all the same: send the same command again.
   */
  write(command: AccountCommand, options?: CallOptions): Promise<Account>;
  /** Listens until the returned function is called. */
  subscribe?(listener: AccountChangeListener): () => void;
}
