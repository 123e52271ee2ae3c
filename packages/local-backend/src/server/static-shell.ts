import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, normalize, sep } from 'node:path';
import { chooseEncoding, StaticFiles, type StaticFile } from './compressed-file.js';
import { contentPolicy } from './content-policy.js';
import { PLACEHOLDER_PAGE } from './placeholder-page.js';
import { text, type Answer } from './respond.js';

/** A name with a hash in it, as the shell's builder makes them, never changes its content. */
const HASHED = /^p-[\w-]{8}\.|[-.][\da-f]{8,}\.\w+$/;
const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';
/** What the shell's builder leaves for hosts: it is for no page. */
const HOST_CONFIG = 'host.config.json';

/** The built shell's files; every other address of a navigation is the shell's own to route. */
export class StaticShell {
  readonly #root: string;
  readonly #files = new StaticFiles();

  constructor(root: string) {
    this.#root = root;
  }

  /** Sends a file, or returns what to answer instead. */
  async answer(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<Answer | undefined> {
    const path = this.#pathOf(pathname);
    if (path === undefined) return text(400, 'Bad request');
    const isFile = pathname !== '/' && basename(path).toLowerCase() !== HOST_CONFIG;
    const file = isFile ? await this.#files.read(path) : undefined;
    if (!file && pathname !== '/' && !isNavigation(request, pathname)) return text(404, 'Not found');
    const sent = file ?? (await this.#files.read(join(this.#root, 'index.html')));
    if (!sent) return PLACEHOLDER;
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    await sendFile(request, response, sent, file && HASHED.test(name) ? FOREVER : REVALIDATE);
    return undefined;
  }

  /** A path inside the root, whatever the address says. */
  #pathOf(pathname: string): string | undefined {
    try {
      const path = normalize(join(this.#root, decodeURIComponent(pathname)));
      const inside = path === this.#root || path.startsWith(this.#root.endsWith(sep) ? this.#root : this.#root + sep);
      const hidden = /(?:^|[\\/])\./.test(path.slice(this.#root.length));
      return inside && !hidden && !path.includes('\0') ? path : undefined;
    } catch {
      return undefined; // not a well-formed address
    }
  }
}

/** A person going somewhere, not a page asking for a file that is not there. */
function isNavigation(request: IncomingMessage, pathname: string): boolean {
  const mode = request.headers['sec-fetch-mode'];
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  return mode === undefined
    ? wantsPage && (extname(pathname) === '' || pathname.endsWith('.html'))
    : mode === 'navigate';
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  cache: string,
): Promise<void> {
  const isPage = file.type.startsWith('text/html');
  const headers = {
    ETag: file.etag,
    'Cache-Control': cache,
    Vary: 'Accept-Encoding, Origin',
    ...(isPage ? policyOf(file.body.toString('utf8')) : {}),
  };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((it) => it.trim().replace(/^W\//, ''));
  if (known.includes(file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = chooseEncoding(file, request.headers['accept-encoding']);
  const body = await file.encoded(encoding);
  response.writeHead(200, {
    ...headers,
    'Content-Type': file.type,
    'Content-Length': body.length,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function policyOf(html: string): Record<string, string> {
  return { 'Content-Security-Policy': contentPolicy(html) };
}

const PLACEHOLDER: Answer = {
  status: 200,
  type: 'text/html; charset=utf-8',
  body: PLACEHOLDER_PAGE,
  headers: policyOf(PLACEHOLDER_PAGE),
};
