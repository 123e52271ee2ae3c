import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that is not made of a file. */
export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** On every answer. Pages get a content policy of their own instead of this one. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

export function json(status: number, body: unknown, type = 'application/json'): Answer {
  return { status, type, body: JSON.stringify(body) };
}

export function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

/** Sends an answer that no cache keeps. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const body = answer.body ?? '';
  response.writeHead(answer.status, {
    'Cache-Control': 'no-store',
    ...(answer.type === undefined ? {} : { 'Content-Type': answer.type }),
    'Content-Length': Buffer.byteLength(body),
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
