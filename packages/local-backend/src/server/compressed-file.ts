import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const BINARY = /^(?:image\/(?!svg)|font\/|application\/octet)/;
const MIN_COMPRESSED_BYTES = 1024;
const MAX_KEPT = 500;

type Encoding = 'br' | 'gzip' | 'identity';

/** A file with all that an answer needs of it. */
export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  encoded(encoding: Encoding): Promise<Buffer>;
}

/** How the file system says that there is nothing of that name, or that no file can have it. */
const ABSENT = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** Undefined for a file that is not there; every other failure is the server's, and is told. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && ABSENT.has(cause.code)) return undefined;
    throw cause;
  }
}

/** Reads files once and compresses each once, until it changes on disk. */
export class StaticFiles {
  readonly #kept = new Map<string, { readonly stamp: string; readonly file: StaticFile }>();

  /** The file, or undefined when there is none of that name. */
  async read(path: string): Promise<StaticFile | undefined> {
    const found = await statOf(path);
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs}-${found.size}`;
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.file;
    const file = toStaticFile(await readFile(path), TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream');
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(path, { stamp, file });
    return file;
  }
}

function toStaticFile(body: Buffer, type: string): StaticFile {
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(body)]]);
  const make = (encoding: Encoding): Promise<Buffer> => {
    const known = made.get(encoding) ?? (encoding === 'br' ? toBrotli(body) : promisify(gzip)(body));
    made.set(encoding, known);
    return known;
  };
  return { type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`, encoded: make };
}

/** A middling quality: the best one costs a second for a large file, at the first visit. */
function toBrotli(body: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

/** The smallest form that the client takes. */
export function chooseEncoding(file: StaticFile, accepted: string | undefined): Encoding {
  if (file.body.length < MIN_COMPRESSED_BYTES || BINARY.test(file.type)) return 'identity';
  const offers = (accepted ?? '').split(',').map((it) => it.trim().toLowerCase());
  const takes = (name: string) => offers.some((it) => it.split(';')[0] === name && !/;\s*q=0(?:\.0*)?$/.test(it));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
