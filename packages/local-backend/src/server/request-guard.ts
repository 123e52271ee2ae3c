import type { IncomingMessage } from 'node:http';

const HOSTS = new Set(['localhost', '127.0.0.1']);

/** What a request may do, by its Host and Origin. */
export interface Admission {
  /** The request's own origin, as `http://localhost:4400`: what URLs in answers are made from. */
  readonly origin: string;
  /** Set when the request comes from another origin that was allowed: it needs CORS. */
  readonly crossOrigin: string | undefined;
}

/**
 * A page of another site can send requests here, and a name that it owns can point here: both are refused.
 * @param allowed Origins given by `--allow-origin`.
 * @returns Undefined when the request is refused.
 */
export function admit(request: IncomingMessage, allowed: ReadonlySet<string>): Admission | undefined {
  const host = onlyHost(request);
  const match = /^([^:]+)(?::(\d{1,5}))?$/.exec(host.toLowerCase());
  // A port over 65,535 has the form of one, but is none.
  if (!match?.[1] || !HOSTS.has(match[1]) || !URL.canParse(`http://${host}`)) return undefined;
  const own = new URL(`http://${host}`).origin;
  const { origin } = request.headers;
  if (origin === undefined || origin === own) return { origin: own, crossOrigin: undefined };
  return allowed.has(origin) ? { origin: own, crossOrigin: origin } : undefined;
}

/** Node keeps the first of several Hosts, others may heed the last: who sends two gets neither. */
function onlyHost({ headers, rawHeaders }: IncomingMessage): string {
  const hosts = rawHeaders.filter((it, place) => place % 2 === 0 && it.toLowerCase() === 'host');
  return hosts.length === 1 ? (headers.host ?? '') : '';
}

/** What lets an allowed origin's page read the answer. */
export function corsHeaders(request: IncomingMessage, { crossOrigin }: Admission): Record<string, string> {
  if (crossOrigin === undefined) return {};
  const asked = request.headers['access-control-request-headers'];
  return {
    'Access-Control-Allow-Origin': crossOrigin,
    'Access-Control-Allow-Methods': 'GET, HEAD, POST',
    'Access-Control-Max-Age': '600',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(asked === undefined ? {} : { 'Access-Control-Allow-Headers': asked }),
    Vary: 'Origin',
  };
}

/**
 * Reads an origin of `--allow-origin`.
 * @throws {TypeError} When it is not scheme, host and port alone.
 */
export function toOrigin(text: string): string {
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null' || (text !== origin && text !== `${origin}/`)) throw new TypeError(`${text} is not an origin`);
  return origin;
}
