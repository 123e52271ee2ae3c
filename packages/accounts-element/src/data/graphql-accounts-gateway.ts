import { ApiError, errorCodeOf, type SessionClient } from '@remit-elements/auth-core';
import { requestField } from '@remit-elements/auth-core/gateways.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { Account } from '../model/account.js';
import type {
  AccountChangeListener,
  AccountCommand,
  AccountListQuery,
  AccountPage,
  AccountsGateway,
  CallOptions,
  GatewayCapability,
  GatewaySession,
} from './accounts-gateway.js';
import { decodeAccount, decodePage } from './decode-account.js';
import type { GraphQLOutflows } from './graphql-outflows.js';
import * as operations from './operations.js';

export interface GraphQLGatewayOptions {
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

/** Accounts over AppSync, for one session: the client's. */
export function graphqlAccountsGateway(client: SessionClient, options: GraphQLGatewayOptions = {}): AccountsGateway {
  return new GraphQLAccountsGateway(client, options.deadlineMs ?? 15_000);
}

/** Reads by itself; what writes, listens and adds up payments is fetched when it is first wanted. */
class GraphQLAccountsGateway implements AccountsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set<GatewayCapability>(
    'create edit delete close default versions live outflows'.split(' ') as GatewayCapability[],
  );
  readonly #client: SessionClient;
  readonly #deadlineMs: number;
  #outflows: Promise<GraphQLOutflows> | undefined;
  #wasRead: () => void = () => {};
  readonly #firstRead = new Promise<void>((read) => {
    this.#wasRead = read;
  });

  constructor(client: SessionClient, deadlineMs: number) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
    this.session = client.session;
  }

  async get(id: string, options: CallOptions = {}): Promise<Account | undefined> {
    const row = await this.#request(operations.GET_ACCOUNT, 'getAccount', { id }, options).catch(nothingIfNoId);
    return row === null ? undefined : decodeAccount(row, this.session.tenantId);
  }

  async list(query: AccountListQuery, options: CallOptions = {}): Promise<AccountPage> {
    const { limit, nextToken } = query;
    const answer = await this.#request(operations.LIST_ACCOUNTS, 'listAccounts', { limit, nextToken }, options);
    return decodePage(answer, this.session.tenantId);
  }

  async write(command: AccountCommand, options: CallOptions = {}): Promise<Account> {
    const { writeAccount } = await part(import('./write-account.js'));
    return writeAccount(this.#client, command, { ...options, deadlineMs: this.#deadlineMs });
  }

  async outflows(ids: readonly string[], options: CallOptions = {}): Promise<readonly AccountOutflow[]> {
    return (await part(this.#sums())).outflows(ids, options);
  }

  /** Begins once something was read: until then the network is the reader's. */
  subscribe(listener: AccountChangeListener): () => void {
    return begin(
      async () => {
        await this.#firstRead;
        const { watchAccounts } = await import('./watch-accounts.js');
        return () => watchAccounts(this.#client, listener);
      },
      () => listener.state('stale'),
    );
  }

  watchOutflows(changed: () => void): () => void {
    return begin(async () => {
      const outflows = await this.#sums();
      return () => outflows.watchOutflows(changed);
    });
  }

  #sums(): Promise<GraphQLOutflows> {
    this.#outflows ??= import('./graphql-outflows.js').then(
      ({ GraphQLOutflows }) => new GraphQLOutflows(this.#client, this.#deadlineMs),
    );
    this.#outflows.catch(() => (this.#outflows = undefined)); // to be asked for again
    return this.#outflows;
  }

  #request(query: string, field: string, variables: Record<string, unknown>, options: CallOptions): Promise<unknown> {
    return requestField(this.#client, { query, variables }, field, {
      ...options,
      deadlineMs: this.#deadlineMs,
      // By its code: a reader has no use for more.
      errorOf: (cause) => (cause instanceof ApiError ? cause : new ApiError(errorCodeOf(cause))),
    }).finally(this.#wasRead);
  }
}

/** What can be no id, as one out of an address, names no account. */
function nothingIfNoId(cause: unknown): null {
  if (cause instanceof ApiError && cause.code === 'ValidationError') return null;
  throw cause;
}

/** A part that cannot be had is a network that fails: nothing was sent. */
function part<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    throw new ApiError('Offline', 'A part could not be fetched', { cause });
  });
}

/** Starts something once what it needs is there, unless it was stopped before. */
function begin(ready: () => Promise<() => () => void>, failed?: () => void): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  ready().then(
    (start) => {
      if (!signal.aborted) signal.addEventListener('abort', start());
    },
    () => {
      if (!signal.aborted) failed?.();
    },
  );
  return () => {
    stopping.abort();
  };
}
