import type { IncomingMessage } from 'node:http';

/** Why a body was not read: the HTTP status to answer with. */
export class BodyError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads a body as JSON.
 * @returns The value, or undefined when the body is no JSON.
 * @throws {BodyError} 413 when it is longer than `limitBytes`.
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
    const refuse = () => {
      // The rest is read and dropped: a client that is cut off while it sends would never see why.
      request.removeAllListeners('data').resume();
      reject(new BodyError(413, 'The request is too large'));
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) return refuse();
      chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new BodyError(400, 'The request was cut off')));
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) refuse();
  });
}
