import { toApiError, type SessionClient } from '@remit-elements/auth-core';
import { requestField, watchChanges } from '@remit-elements/auth-core/gateways.js';
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
import * as operations from './operations.js';

export interface GraphQLGatewayOptions {
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

/** Accounts over AppSync, for one session: the client's. */
export function graphqlAccountsGateway(client: SessionClient, options: GraphQLGatewayOptions = {}): AccountsGateway {
  return new GraphQLAccountsGateway(client, options.deadlineMs ?? 15_000);
}

class GraphQLAccountsGateway implements AccountsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set<GatewayCapability>(['live']);
  readonly #client: SessionClient;
  readonly #deadlineMs: number;

  constructor(client: SessionClient, deadlineMs: number) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
    this.session = client.session;
  }

  async get(id: string, options: CallOptions = {}): Promise<Account | undefined> {
    const row = await this.#request(operations.GET_ACCOUNT, 'getAccount', { id }, options);
    return row === null ? undefined : decodeAccount(row, this.session.tenantId);
  }

  async list(query: AccountListQuery, options: CallOptions = {}): Promise<AccountPage> {
    const { limit, nextToken } = query;
    const variables = nextToken === undefined ? { limit } : { limit, nextToken };
    const answer = await this.#request(operations.LIST_ACCOUNTS, 'listAccounts', variables, options);
    return decodePage(answer, this.session.tenantId);
  }

  async write({ id, requestId, draft }: AccountCommand, options: CallOptions = {}): Promise<Account> {
    const input = { ...draft, id, requestId };
    const row = await this.#request(operations.CREATE_ACCOUNT, 'createAccount', { input }, options);
    return decodeAccount(row, this.session.tenantId);
  }

  subscribe(listener: AccountChangeListener): () => void {
    return watchChanges(this.#client, operations.ON_ACCOUNT_CHANGE, listener);
  }

  #request(query: string, field: string, variables: Record<string, unknown>, options: CallOptions): Promise<unknown> {
    return requestField(this.#client, { query, variables }, field, {
      ...options,
      deadlineMs: this.#deadlineMs,
      errorOf: toApiError,
    });
  }
}
