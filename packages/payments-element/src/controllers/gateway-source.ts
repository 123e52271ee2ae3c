import type { SessionClient } from '@remit-elements/auth-core';
import { graphqlPaymentsGateway } from '../data/graphql-payments-gateway.js';
import type { PaymentsGateway } from '../data/payments-gateway.js';

export type { PaymentsGateway } from '../data/payments-gateway.js';

/** The two doors by which data enters an element. */
export interface PaymentsDoors {
  readonly client: SessionClient | undefined;
  readonly gateway: PaymentsGateway | undefined;
}

/** The gateway of an element: one for each client, else the host's own. The client wins. */
export class GatewaySource {
  #client: SessionClient | undefined;
  #made: PaymentsGateway | undefined;

  of({ client, gateway }: PaymentsDoors): PaymentsGateway | undefined {
    if (client !== this.#client) {
      this.#client = client;
      this.#made = client && graphqlPaymentsGateway(client);
    }
    return this.#made ?? gateway;
  }
}
