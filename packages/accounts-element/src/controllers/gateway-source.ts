import type { SessionClient } from '@remit-elements/auth-core';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { graphqlAccountsGateway } from '../data/graphql-accounts-gateway.js';
import { sessionClient } from './session-client.js';

export type { AccountsGateway } from '../data/accounts-gateway.js';

/** The two doors by which data enters an element. */
export interface AccountsDoors {
  readonly client: SessionClient | undefined;
  readonly gateway: AccountsGateway | undefined;
}

/** The gateway of an element: one for each client, else the host's own. The client wins. */
export class GatewaySource {
  #client: SessionClient | undefined;
  #made: AccountsGateway | undefined;

  of({ client, gateway }: AccountsDoors): AccountsGateway | undefined {
    if (client !== this.#client) {
      this.#client = client;
      const usable = sessionClient(client);
      this.#made = usable && graphqlAccountsGateway(usable);
    }
    return client ? this.#made : gateway;
  }
}
