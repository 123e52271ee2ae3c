import { ApiError, type SessionClient } from '@remit-elements/auth-core';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { matchesFilter } from '../model/payment-query.js';
import { connectionOf, decodeAccount, decodePage, decodePayment, isFields, readable } from './decode-payment.js';
import { requestField } from './graphql-request.js';
import * as operations from './operations.js';
import type {
  CallOptions,
  GatewayCapability,
  GatewaySession,
  PaymentChangeListener,
  PaymentCommand,
  PaymentListQuery,
  PaymentPage,
  PaymentsGateway,
} from './payments-gateway.js';
import { watchPaymentChanges } from './watch-payment-changes.js';

export interface GraphQLGatewayOptions {
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

/** A page may come short, even empty, with a token, and the filter is ours: this many requests are made to fill one. */
const REQUESTS_PER_PAGE = 8;
const ACCOUNTS_LIMIT = 100;
const ACCOUNT_PAGES = 5;

/** Payments over AppSync, for one session: the client's. */
export function graphqlPaymentsGateway(client: SessionClient, options: GraphQLGatewayOptions = {}): PaymentsGateway {
  return new GraphQLPaymentsGateway(client, options.deadlineMs ?? 15_000);
}

class GraphQLPaymentsGateway implements PaymentsGateway {
  readonly session: GatewaySession;
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set<GatewayCapability>(['versions', 'live']);
  readonly #client: SessionClient;
  readonly #deadlineMs: number;

  constructor(client: SessionClient, deadlineMs: number) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
    this.session = client.session;
  }

  async get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    const row = await this.#request(operations.GET_PAYMENT, 'getPayment', { id }, options);
    return row === null ? undefined : decodePayment(row, this.session.tenantId);
  }

  async list(query: PaymentListQuery, options: CallOptions = {}): Promise<PaymentPage> {
    const { limit, filter } = query;
    const items: Payment[] = [];
    let unreadable = 0;
    let nextToken = query.nextToken;
    let requests = 0;
    do {
      requests += 1;
      // No more than fits: rows beyond the page would be lost, since the next one begins behind all that was read.
      const variables = { limit: limit - items.length - unreadable, ...token(nextToken) };
      const answer = await this.#request(operations.LIST_PAYMENTS, 'listPayments', variables, options);
      const page = decodePage(answer, this.session.tenantId);
      items.push(...page.items.filter((payment) => matchesFilter(payment, filter)));
      unreadable += page.unreadable;
      nextToken = page.nextToken;
    } while (nextToken !== undefined && items.length + unreadable < limit && requests < REQUESTS_PER_PAGE);
    return { items, ...token(nextToken), ...(unreadable > 0 && { unreadable }) };
  }

  async accounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    const accounts: DebtorAccount[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < ACCOUNT_PAGES; page += 1) {
      const variables = { limit: ACCOUNTS_LIMIT, ...token(nextToken) };
      const answer = await this.#request(operations.LIST_ACCOUNTS, 'listAccounts', variables, options);
      const connection = connectionOf(answer);
      const open = connection.rows.filter((row) => !isFields(row) || row['status'] !== 'CLOSED');
      accounts.push(...readable(open, (row) => decodeAccount(row, this.session.tenantId)));
      nextToken = connection.nextToken;
      if (nextToken === undefined) break;
    }
    return accounts;
  }

  async write(command: PaymentCommand, options: CallOptions = {}): Promise<Payment> {
    const { document, field, input } = toMutation(command);
    try {
      const row = await this.#request(document, field, { input }, options);
      return decodePayment(row, this.session.tenantId);
    } catch (cause) {
      throw this.#withCurrentPayment(cause);
    }
  }

  subscribe(listener: PaymentChangeListener): () => void {
    return watchPaymentChanges(this.#client, listener);
  }

  #request(query: string, field: string, variables: Record<string, unknown>, options: CallOptions): Promise<unknown> {
    return requestField(this.#client, { query, variables }, field, { ...options, deadlineMs: this.#deadlineMs });
  }

  /** The row that a conflict brings along is read like any other: as a payment of this tenant, or not at all. */
  #withCurrentPayment(cause: unknown): unknown {
    if (!(cause instanceof ApiError) || !isFields(cause.current)) return cause;
    const { current, currentVersion, violations, retryAfterSeconds } = cause;
    const [payment] = readable([current], (row) => decodePayment(row, this.session.tenantId));
    return new ApiError(cause.code, cause.message, {
      violations,
      cause,
      ...(payment && { current: payment }),
      ...(currentVersion !== undefined && { currentVersion }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}

function token(nextToken: string | undefined): { nextToken?: string } {
  return nextToken === undefined ? {} : { nextToken };
}

function toMutation(command: PaymentCommand): { document: string; field: string; input: Record<string, unknown> } {
  const { id, requestId } = command;
  switch (command.type) {
    case 'create':
      return {
        document: operations.CREATE_PAYMENT,
        field: 'createPayment',
        input: { ...command.draft, id, requestId },
      };
    case 'update': {
      const { version, changes } = command;
      return {
        document: operations.UPDATE_PAYMENT,
        field: 'updatePayment',
        input: { ...changes, id, version, requestId },
      };
    }
    case 'delete':
      return {
        document: operations.DELETE_PAYMENT,
        field: 'deletePayment',
        input: { id, version: command.version, requestId },
      };
    default:
      throw new ApiError('Unexpected', `This gateway has no ${command.type}`);
  }
}
