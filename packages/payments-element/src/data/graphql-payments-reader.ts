import { ApiError, errorCodeOf, type SessionClient } from '@remit-elements/auth-core';
import { decodeConnection, requestField } from '@remit-elements/auth-core/gateways.js';
import type { Payment } from '../model/payment.js';
import { decodeRow } from './decode-row.js';
import { PageFiller } from './page-filler.js';
import { GET_PAYMENT_ROW, LIST_PAYMENTS } from './queries.js';
import type {
  CallOptions,
  GatewaySession,
  PaymentChangeListener,
  PaymentListQuery,
  PaymentPage,
  PaymentsReader,
} from './payments-gateway.js';

/** Reads payments over AppSync, for one session: the client's. Apart from writing, since a list never writes. */
export class GraphQLPaymentsReader implements PaymentsReader {
  readonly session: GatewaySession;
  protected readonly client: SessionClient;
  readonly #deadlineMs: number;
  readonly #pages = new PageFiller();
  #listed: () => void = () => {};
  readonly #firstList = new Promise<void>((listed) => {
    this.#listed = listed;
  });

  /** @param deadlineMs How long one request may take. */
  constructor(client: SessionClient, deadlineMs = 15_000) {
    this.client = client;
    this.#deadlineMs = deadlineMs;
    this.session = client.session;
  }

  /** What a list shows of one payment. */
  async get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    const row = await this.request(GET_PAYMENT_ROW, 'getPayment', { id }, options);
    return row === null ? undefined : decodeRow(row, this.session.tenantId);
  }

  async list(query: PaymentListQuery, options: CallOptions = {}): Promise<PaymentPage> {
    const { filter, sort } = query;
    const page = this.#pages.fill(query, async (limit, nextToken) => {
      const variables = { filter, sort, limit, nextToken };
      const answer = await this.request(LIST_PAYMENTS, 'listPayments', variables, options);
      return decodeConnection(answer, (row) => decodeRow(row, this.session.tenantId));
    });
    return page.finally(this.#listed);
  }

  /** Begins once a list was read: until then the network is the list's, and what listens is not there yet. */
  subscribe(listener: PaymentChangeListener): () => void {
    const stopping = new AbortController();
    const { signal } = stopping;
    const listen = async (): Promise<void> => {
      await this.#firstList;
      const { watchPayments } = await import('./watch-payments.js');
      if (!signal.aborted) signal.addEventListener('abort', watchPayments(this.client, listener));
    };
    listen().catch(() => {
      if (!signal.aborted) listener.state('stale');
    });
    return () => {
      stopping.abort();
    };
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
    return requestField(this.client, { query, variables }, field, {
      ...options,
      deadlineMs: this.#deadlineMs,
      errorOf: this.errorOf,
    });
  }
}
