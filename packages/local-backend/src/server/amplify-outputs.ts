import type { IdentityProvider } from '../identity.js';

/** A user pool's id begins with its region. */
const regionOf = (poolId: string): string => poolId.split('_')[0] ?? '';

/**
 * What `Amplify.configure()` takes, in its ResourcesConfig form, which has a field for the user pool's endpoint.
 *
 * The scheme of the GraphQL endpoint is in capitals on purpose: Amplify rewrites `http:` to `wss:` for the websocket,
 * and there is no certificate for localhost. `HTTP:` escapes that rewriting, `fetch` reads it as `http:`, and browsers
 * take `http:` for a websocket as `ws:`. It is the only place that knows of this.
 * @param origin The request's own origin, so that any port and either host name work.
 */
export function amplifyOutputs(origin: string, identity: Pick<IdentityProvider, 'poolId' | 'clientId'>) {
  const { host } = new URL(origin);
  return {
    Auth: {
      Cognito: {
        userPoolId: identity.poolId,
        userPoolClientId: identity.clientId,
        userPoolEndpoint: `${origin}/cognito`,
      },
    },
    API: {
      GraphQL: { endpoint: `HTTP://${host}/graphql`, region: regionOf(identity.poolId), defaultAuthMode: 'userPool' },
    },
  };
}
