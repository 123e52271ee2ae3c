import { ApiError, toApiError, type SessionClient } from '@remit-elements/auth-core';
import type { Payment } from '../model/payment.js';
import { decodePayment, isFields, readable } from './decode-payment.js';
import { GraphQLAccountsReader } from './graphql-accounts-reader.js';
import { CREATE_PAYMENT, DELETE_PAYMENT, UPDATE_PAYMENT } from './mutations.js';
import type { CallOptions, GatewayCapability, PaymentCommand, PaymentsGateway } from './payments-gateway.js';

export interface GraphQLGatewayOptions {
  /** How long one request may take, in ms; 15,000 when not given. */
  readonly deadlineMs?: number;
}

/** Payments over AppSync, for one session: the client's. */
export function graphqlPaymentsGateway(client: SessionClient, options: GraphQLGatewayOptions = {}): PaymentsGateway {
  return new GraphQLPaymentsGateway(client, options.deadlineMs);
}

class GraphQLPaymentsGateway extends GraphQLAccountsReader implements PaymentsGateway {
  readonly capabilities: ReadonlySet<GatewayCapability> = new Set<GatewayCapability>(['versions', 'live']);

  async write(command: PaymentCommand, options: CallOptions = {}): Promise<Payment> {
    const { document, field, input } = toMutation(command);
    try {
      const row = await this.request(document, field, { input }, options);
      return decodePayment(row, this.session.tenantId);
    } catch (cause) {
      throw this.#withCurrentPayment(cause);
    }
  }

  /** With its details: which rules were broken, what is in the way, how long to wait. */
  protected override errorOf(cause: unknown): ApiError {
    return toApiError(cause);
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

function toMutation(command: PaymentCommand): { document: string; field: string; input: Record<string, unknown> } {
  const { id, requestId } = command;
  switch (command.type) {
    case 'create':
      return {
        document: CREATE_PAYMENT,
        field: 'createPayment',
        input: { ...command.draft, id, requestId },
      };
    case 'update': {
      const { version, changes } = command;
      return {
        document: UPDATE_PAYMENT,
        field: 'updatePayment',
        input: { ...changes, id, version, requestId },
      };
    }
    case 'delete':
      return {
        document: DELETE_PAYMENT,
        field: 'deletePayment',
        input: { id, version: command.version, requestId },
      };
    default:
      throw new ApiError('Unexpected', `This gateway has no ${command.type}`);
  }
}
