import { SessionFollower, type SourceHost } from '@remit-elements/element-kit';
import { GraphQLAccountsReader } from '../data/graphql-accounts-reader.js';
import type { AccountsReader } from '../data/payments-gateway.js';
import { GatewaySource, type PaymentsDoors } from './gateway-source.js';

/** Whose session an element is in, what it reads by, and that it has become another's or nobody's. */
export class SessionController extends SessionFollower<AccountsReader> {
  constructor(host: SourceHost & PaymentsDoors, changed: () => void) {
    const gateways = new GatewaySource((client) => new GraphQLAccountsReader(client));
    super(host, () => gateways.of(host), changed);
  }
}
