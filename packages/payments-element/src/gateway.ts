/** The gateway over AppSync, for hosts that put something of their own between it and the elements. */
export { graphqlPaymentsGateway, type GraphQLGatewayOptions } from './data/graphql-payments-gateway.js';
