import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { usableClient, type PaymentsDoors } from './gateway-source.js';

/** The gateway of an element that is drawn before it has what makes one out of a client. The client wins. */
export class LateGatewaySource {
  #client: SessionClient | undefined;
  #made: PaymentsGateway | undefined;

  /** Undefined for a client until there is `make`; never the gateway of an earlier client. */
  of(
    { client, gateway }: PaymentsDoors,
    make: ((client: SessionClient) => PaymentsGateway) | undefined,
  ): PaymentsGateway | undefined {
    if (client !== this.#client) this.#made = undefined;
    this.#client = client;
    if (!client) return gateway;
    const usable = usableClient(client);
    return (this.#made ??= usable && make?.(usable));
  }
}
