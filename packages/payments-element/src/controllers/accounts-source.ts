import { GraphQLAccountsReader } from '../data/graphql-accounts-reader.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

/** What an element reads accounts by, whichever door it has. */
export function accountsSource(host: PaymentsDoors): () => AccountsReader | undefined {
  const gateways = new GatewaySource((client) => new GraphQLAccountsReader(client));
  return () => gateways.of(host);
}
