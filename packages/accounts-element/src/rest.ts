/** Accounts of a service that speaks REST; apart from the elements, so that it weighs nothing for whoever has none. */
export { restAccountsGateway } from './data/rest/rest-accounts-gateway.js';
export { graphqlOutflows, type OutflowSource } from './data/graphql-outflows.js';
export type { RestGatewayOptions, TokenSource } from './data/rest/rest-options.js';
export type { AccountNames, BalanceNames, ListNames } from './data/rest/rest-names.js';
