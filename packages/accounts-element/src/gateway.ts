/** The gateway over AppSync, for hosts that put something of their own between it and the elements. */
export { graphqlAccountsGateway, type GraphQLGatewayOptions } from './data/graphql-accounts-gateway.js';
