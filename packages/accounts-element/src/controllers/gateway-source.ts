import { GatewaySource, type Doors } from '@remit-elements/auth-core/gateways.js';
import type { AccountsGateway } from '../data/accounts-gateway.js';
import { graphqlAccountsGateway } from '../data/graphql-accounts-gateway.js';

export type { AccountsGateway } from '../data/accounts-gateway.js';

/** The two doors by which data enters an element. */
export type AccountsDoors = Doors<AccountsGateway>;

/** The gateway of an element: one for each client, else the host's own. */
export const accountsGateways = (): GatewaySource<AccountsGateway> =>
  new GatewaySource((client) => graphqlAccountsGateway(client));
