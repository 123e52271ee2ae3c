import type { IncomingMessage } from 'node:http';

/** Why a body was not read: the HTTP status to answer with. */
export class BodyError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What is read of a body that is too long, before its sender is cut off. */
const DRAIN_BYTES = 16 * 1024 * 1024;
const DRAIN_MS = 2_000;

/**
 * Reads a body as JSON.
 * @returns The value, or undefined when the body is no JSON.
 * @throws {BodyError} 413 when it is longer than `limitBytes`, 400 when it ends before its end.
 */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  const body = await readBytes(request, limitBytes);
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let impatient: NodeJS.Timeout | undefined;
    // A client that is cut off while it sends would never see why: the rest is dropped, as far as patience goes.
    const tooLarge = () => reject(new BodyError(413, 'The request is too large'));
    const drain = () => (impatient ??= setTimeout(tooLarge, DRAIN_MS));
    const cutOff = () => reject(new BodyError(400, 'The request was cut off'));
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      drain();
      if (length > limitBytes + DRAIN_BYTES) tooLarge();
    });
    request.once('end', () => (length > limitBytes ? tooLarge() : resolve(Buffer.concat(chunks))));
    request.once('error', cutOff);
    request.once('close', () => {
      clearTimeout(impatient);
      cutOff();
    });
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) drain();
  });
}
