import type { SessionClient } from '@remit-elements/auth-core';
import { GraphQLPaymentsReader } from '../data/graphql-payments-reader.js';
import type { PaymentsGateway, PaymentsReader } from '../data/payments-gateway.js';

export type { PaymentsGateway } from '../data/payments-gateway.js';

/** The two doors by which data enters an element. */
export interface PaymentsDoors {
  readonly client: SessionClient | undefined;
  readonly gateway: PaymentsGateway | undefined;
}

/** What an element reads by: one reader for each client, else the host's own gateway. The client wins. */
export class GatewaySource {
  #client: SessionClient | undefined;
  #made: PaymentsReader | undefined;

  of({ client, gateway }: PaymentsDoors): PaymentsReader | undefined {
    if (client !== this.#client) {
      this.#client = client;
      this.#made = client && new GraphQLPaymentsReader(client);
    }
    return this.#made ?? gateway;
  }
}
