import { ApiError, errorCodeOf, type SessionClient } from '@remit-elements/auth-core';
import type { Payment } from '../model/payment.js';
import { matchesFilter } from '../model/payment-query.js';
import { decodePage, decodePayment } from './decode-payment.js';
import { requestField } from './graphql-request.js';
import { GET_PAYMENT, LIST_PAYMENTS } from './queries.js';
import type {
  CallOptions,
  GatewaySession,
  PaymentChangeListener,
  PaymentListQuery,
  PaymentPage,
  PaymentsReader,
} from './payments-gateway.js';
import { watchPaymentChanges } from './watch-payment-changes.js';

/** A page may come short, even empty, with a token, and the filter is ours: this many requests are made to fill one. */
const REQUESTS_PER_PAGE = 8;

/** Reads payments over AppSync, for one session: the client's. Apart from writing, since a list never writes. */
export class GraphQLPaymentsReader implements PaymentsReader {
  readonly session: GatewaySession;
  readonly #client: SessionClient;
  readonly #deadlineMs: number;

  /** @param deadlineMs How long one request may take. */
  constructor(client: SessionClient, deadlineMs = 15_000) {
    this.#client = client;
    this.#deadlineMs = deadlineMs;
    this.session = client.session;
  }

  async get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    const row = await this.request(GET_PAYMENT, 'getPayment', { id }, options);
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
      const answer = await this.request(LIST_PAYMENTS, 'listPayments', variables, options);
      const page = decodePage(answer, this.session.tenantId);
      items.push(...page.items.filter((payment) => matchesFilter(payment, filter)));
      unreadable += page.unreadable;
      nextToken = page.nextToken;
    } while (nextToken !== undefined && items.length + unreadable < limit && requests < REQUESTS_PER_PAGE);
    return { items, ...token(nextToken), ...(unreadable > 0 && { unreadable }) };
  }

  subscribe(listener: PaymentChangeListener): () => void {
    return watchPaymentChanges(this.#client, listener);
  }

  /** What went wrong, by its code: a reader has no use for more. */
  protected errorOf(cause: unknown): ApiError {
    return cause instanceof ApiError ? cause : new ApiError(errorCodeOf(cause));
  }

  /** One field of the answer to one query or mutation; rejects with an `ApiError`. */
  protected request(
    query: string,
    field: string,
    variables: Record<string, unknown>,
    options: CallOptions,
  ): Promise<unknown> {
    return requestField(this.#client, { query, variables }, field, {
      ...options,
      deadlineMs: this.#deadlineMs,
      errorOf: (cause) => this.errorOf(cause),
    });
  }
}

/** The start of a page, as a variable or as part of an answer. */
export function token(nextToken: string | undefined): { nextToken?: string } {
  return nextToken === undefined ? {} : { nextToken };
}
