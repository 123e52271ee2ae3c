import type { IncomingMessage } from 'node:http';

const SUBPROTOCOL = 'header-';

/**
 * The token that a client sends with its handshake: Amplify in a subprotocol `header-<base64url of JSON>`, older
 * clients as `?header=<base64 of JSON>`. Undefined when there is none.
 */
export function handshakeToken(request: IncomingMessage): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((it) => it.trim());
  const protocol = offered.find((it) => it.startsWith(SUBPROTOCOL))?.slice(SUBPROTOCOL.length);
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams.get('header');
  return authorizationOf(protocol ?? query);
}

function authorizationOf(encoded: string | null): string | undefined {
  if (encoded === null) return undefined;
  try {
    // Node's decoder takes both alphabets of base64, with padding or without.
    const header: unknown = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
    return tokenOf(header);
  } catch {
    return undefined; // not JSON, so no token
  }
}

/** `Authorization` of an object, by AppSync's name for it. */
export function tokenOf(header: unknown): string | undefined {
  if (typeof header !== 'object' || header === null) return undefined;
  const { Authorization: token } = header as Record<string, unknown>;
  return typeof token === 'string' && token !== '' ? token : undefined;
}
