import { tenantOf, type Claims } from '../identity.js';

/** Who sent a request, out of a verified token. */
export interface Caller {
  readonly claims: Claims;
  /** Undefined when the claims name no tenant: such a caller reaches no data source. */
  readonly tenantId: string | undefined;
  readonly sourceIp: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that resolvers have no business with. */
const KEPT_BACK = new Set(['authorization', 'cookie', 'sec-websocket-protocol']);

export function toCaller(claims: Claims, sourceIp: string, headers: Readonly<Record<string, unknown>>): Caller {
  const seen = Object.entries(headers).filter(([name]) => !KEPT_BACK.has(name));
  return {
    claims,
    tenantId: tenantOf(claims),
    sourceIp,
    headers: Object.fromEntries(seen.map(([name, value]) => [name, String(value)])),
  };
}

/**
 * AppSync's `identity` for a user pool's token.
 * @see https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html
 */
export function identityOf({ claims, sourceIp }: Caller): Record<string, unknown> {
  return {
    sub: claims.sub,
    issuer: claims['iss'],
    username: claims['cognito:username'] ?? claims['username'],
    claims,
    sourceIp: [sourceIp],
    defaultAuthStrategy: 'ALLOW',
    groups: claims['cognito:groups'] ?? null,
  };
}
