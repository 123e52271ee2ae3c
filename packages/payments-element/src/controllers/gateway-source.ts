import type { SessionClient } from '@remit-elements/auth-core';
import type { PaymentsGateway } from '../data/payments-gateway.js';
import { sessionClient } from './session-client.js';

export type { PaymentsGateway } from '../data/payments-gateway.js';

/** The two doors by which data enters an element. */
export interface PaymentsDoors {
  readonly client: SessionClient | undefined;
  readonly gateway: PaymentsGateway | undefined;
}

/** What an element reads by: one `Reader` for each client, else the host's own gateway. The client wins. */
export class GatewaySource<Reader> {
  readonly #make: (client: SessionClient) => Reader;
  #client: SessionClient | undefined;
  #made: Reader | undefined;

  constructor(make: (client: SessionClient) => Reader) {
    this.#make = make;
  }

  of({ client, gateway }: PaymentsDoors): Reader | PaymentsGateway | undefined {
    if (client !== this.#client) {
      this.#client = client;
      const usable = sessionClient(client);
      this.#made = usable && this.#make(usable);
    }
    return client ? this.#made : gateway;
  }
}
