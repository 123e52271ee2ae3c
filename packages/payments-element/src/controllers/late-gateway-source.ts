import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import type { PaymentsDoors } from './gateway-source.js';

/**
 * The gateway of an element that has something to show before it has data: the one over a client is fetched when there
 * is a client. A host's own gateway is there at once. The client wins.
 */
export class LateGatewaySource {
  readonly #arrived: () => void;
  #client: SessionClient | undefined;
  #made: PaymentsGateway | undefined;

  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** Undefined too while the gateway of a client is on its way; never the one of an earlier client. */
  of({ client, gateway }: PaymentsDoors): PaymentsGateway | undefined {
    if (client !== this.#client) {
      this.#client = client;
      this.#made = undefined;
      if (client) void this.#fetch(client);
    }
    return client ? this.#made : gateway;
  }

  async #fetch(client: SessionClient): Promise<void> {
    try {
      const { graphqlPaymentsGateway } = await import('../data/graphql-payments-gateway.js');
      if (client !== this.#client) return;
      this.#made = graphqlPaymentsGateway(client);
      this.#arrived();
    } catch {
      // The page could not fetch it; the next update asks again.
      if (client === this.#client) this.#client = undefined;
    }
  }
}
