import { ApiError, asApiError, toApiError, type SessionClient } from '@remit-elements/auth-core';
import {
  decodeConnection,
  isFields,
  readableRows,
  requestFields,
  type FieldResult,
} from '@remit-elements/auth-core/gateways.js';
import type { ApprovalPolicy } from '../model/lifecycle.js';
import type { DebtorAccount, Payment } from '../model/payment.js';
import { MOST_AT_ONCE } from '../model/most-at-once.js';
import type { DuplicateQuery, PaymentFilter } from '../model/payment-query.js';
import { mutationsOf, queriesOf, type BatchDocument } from './batch-documents.js';
import { decodeDebtorAccount, LIST_DEBTOR_ACCOUNTS } from './debtor-accounts.js';
import { decodePayment } from './decode-payment.js';
import { decodePolicy } from './decode-policy.js';
import { decodeRow } from './decode-row.js';
import { decodeTotals } from './decode-totals.js';
import { FIND_DUPLICATE_PAYMENTS, GET_PAYMENT, GET_TENANT, PAYMENT_TOTALS } from './detail-queries.js';
import { GraphQLAccountsReader } from './graphql-accounts-reader.js';
import * as mutations from './mutations.js';
import {
  GATEWAY_CAPABILITIES,
  type CallOptions,
  type GatewayCapability,
  type PaymentChangeListener,
  type PaymentCommand,
  type PaymentsGateway,
  type PaymentTotals,
  type WriteResult,
} from './payments-gateway.js';
import { watchAccounts } from './watch-accounts.js';
import { watchPayments } from './watch-payments.js';

export interface GraphQLGatewayOptions {
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

/** Payments over AppSync, for one session: the client's. */
export function graphqlPaymentsGateway(client: SessionClient, options: GraphQLGatewayOptions = {}): PaymentsGateway {
  return new GraphQLPaymentsGateway(client, options.deadlineMs);
}

const MUTATIONS: Readonly<Record<PaymentCommand['type'], readonly [document: string, field: string]>> = {
  create: [mutations.CREATE_PAYMENT, 'createPayment'],
  update: [mutations.UPDATE_PAYMENT, 'updatePayment'],
  delete: [mutations.DELETE_PAYMENT, 'deletePayment'],
  restore: [mutations.RESTORE_PAYMENT, 'restorePayment'],
  submit: [mutations.SUBMIT_PAYMENT, 'submitPayment'],
  withdraw: [mutations.WITHDRAW_PAYMENT, 'withdrawPayment'],
  approve: [mutations.APPROVE_PAYMENT, 'approvePayment'],
  reject: [mutations.REJECT_PAYMENT, 'rejectPayment'],
  export: [mutations.MARK_PAYMENT_EXPORTED, 'markPaymentExported'],
};

class GraphQLPaymentsGateway extends GraphQLAccountsReader implements PaymentsGateway {
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set(GATEWAY_CAPABILITIES);
  /** The server carries the parts of one document out one after the other. */
  readonly #batchDeadlineMs: number;

  constructor(client: SessionClient, deadlineMs = 15_000) {
    super(client, deadlineMs);
    this.#batchDeadlineMs = 2 * deadlineMs;
  }

  /** The whole payment, its history with it. */
  override async get(id: string, options: CallOptions = {}): Promise<Payment | undefined> {
    const row = await this.request(GET_PAYMENT, 'getPayment', { id }, options);
    return row === null ? undefined : this.#decode(row);
  }

  async totals(filter: PaymentFilter, options: CallOptions = {}): Promise<PaymentTotals> {
    return decodeTotals(await this.request(PAYMENT_TOTALS, 'paymentTotals', { filter }, options));
  }

  async findDuplicates(input: DuplicateQuery, options: CallOptions = {}): Promise<readonly Payment[]> {
    const answer = await this.request(FIND_DUPLICATE_PAYMENTS, 'findDuplicatePayments', { input }, options);
    return decodeConnection(answer, (row) => decodeRow(row, this.session.tenantId)).items;
  }

  async write(command: PaymentCommand, options: CallOptions = {}): Promise<Payment> {
    const [document, field] = MUTATIONS[command.type];
    try {
      return this.#decode(await this.request(document, field, { input: inputOf(command) }, options));
    } catch (cause) {
      throw this.#withCurrentPayment(cause);
    }
  }

  async writeAll(commands: readonly PaymentCommand[], options: CallOptions = {}): Promise<readonly WriteResult[]> {
    refuseTooMany(commands);
    const document = mutationsOf(commands.map((command) => [MUTATIONS[command.type][1], inputOf(command)]));
    const results = commands.length > 0 ? await this.#requestAll(document, options) : [];
    return results.map((result) => this.#resultOf(result));
  }

  async getAll(ids: readonly string[], options: CallOptions = {}): Promise<readonly (Payment | undefined)[]> {
    refuseTooMany(ids);
    const results = ids.length > 0 ? await this.#requestAll(queriesOf(ids), options) : [];
    return results.map(valueOf).map((row) => (row === null ? undefined : this.#decode(row)));
  }

  async approvalPolicy(options: CallOptions = {}): Promise<ApprovalPolicy> {
    return decodePolicy(await this.request(GET_TENANT, 'getTenant', {}, options), this.session.tenantId);
  }

  debtorAccounts(options: CallOptions = {}): Promise<readonly DebtorAccount[]> {
    return this.everyAccount(LIST_DEBTOR_ACCOUNTS, decodeDebtorAccount, options);
  }

  /** Begins at once: whoever has this gateway need not wait for a list. */
  subscribeAccounts(changed: () => void): () => void {
    return watchAccounts(this.client, changed);
  }

  override subscribe(listener: PaymentChangeListener): () => void {
    return watchPayments(this.client, listener);
  }

  /** With its details: which rules were broken, what is in the way, how long to wait. */
  protected override errorOf(cause: unknown): ApiError {
    return toApiError(cause);
  }

  #requestAll({ names, ...request }: BatchDocument, options: CallOptions): Promise<readonly FieldResult[]> {
    const { errorOf } = this;
    return requestFields(this.client, request, names, { ...options, deadlineMs: this.#batchDeadlineMs, errorOf });
  }

  #resultOf(result: FieldResult): WriteResult {
    try {
      try {
        return { payment: this.#decode(valueOf(result)) };
      } catch (cause) {
        throw this.#withCurrentPayment(cause);
      }
    } catch (cause) {
      return { error: asApiError(cause) }; // of another tenant may be what was answered, or what is in the way
    }
  }

  #decode(row: unknown): Payment {
    return decodePayment(row, this.session.tenantId);
  }

  /** The row that a conflict brings along is read like any other: as a payment of this tenant, or not at all. */
  #withCurrentPayment(cause: unknown): unknown {
    if (!(cause instanceof ApiError) || !isFields(cause.current)) return cause;
    const { current, currentVersion, violations, retryAfterSeconds } = cause;
    const [payment] = readableRows([current], (row) => this.#decode(row));
    return new ApiError(cause.code, cause.message, {
      violations,
      cause,
      ...(payment && { current: payment }),
      ...(currentVersion !== undefined && { currentVersion }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}

/** The server refuses more in its own words, after which nobody would know whether to send them again. */
function refuseTooMany({ length }: readonly unknown[]): void {
  if (length > MOST_AT_ONCE) throw new ApiError('ValidationError', `${String(length)} are more than one call takes`);
}

function valueOf(result: FieldResult): unknown {
  if ('error' in result) throw result.error;
  return result.value;
}

/** A command as the API takes it: its content beside its ids. */
function inputOf(command: PaymentCommand): Record<string, unknown> {
  const { id, requestId } = command;
  switch (command.type) {
    case 'create':
      return { ...command.draft, id, requestId };
    case 'update':
      return { ...command.changes, id, version: command.version, requestId };
    case 'reject':
      return { id, version: command.version, requestId, reason: command.reason };
    case 'export':
      return { id, version: command.version, requestId, messageId: command.messageId };
    default:
      return { id, version: command.version, requestId };
  }
}
