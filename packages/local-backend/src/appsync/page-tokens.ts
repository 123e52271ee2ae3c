import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a page token is good for; with anything else it does not open. */
export interface PageTokenScope {
  readonly tenantId: string;
  /** The GraphQL field that asks, as `Query.listPayments`. */
  readonly operation: string;
  readonly table: string;
  readonly index: string | null;
  readonly forward: boolean;
}

/** Makes `nextToken` as opaque as AppSync's own, which is ciphertext too. */
export class PageTokens {
  static readonly KEY_BYTES = 32;
  readonly #key: Buffer;

  /** @param key 32 bytes, kept with the data so that a token outlives a restart. */
  constructor(key: Buffer) {
    if (key.length !== PageTokens.KEY_BYTES) throw new RangeError('A page token key has 32 bytes');
    this.#key = key;
  }

  static newKey(): Buffer {
    return randomBytes(PageTokens.KEY_BYTES);
  }

  seal(startKey: unknown, scope: PageTokenScope): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv).setAAD(toBytes(scope));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(startKey), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The start key, or undefined for a token that is not ours, was altered, or was made for another scope. */
  open(token: string, scope: PageTokenScope): Record<string, unknown> | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== token) return undefined;
    try {
      const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(toBytes(scope)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const opened = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      return JSON.parse(opened.toString('utf8')) as Record<string, unknown>;
    } catch {
      return undefined; // the one thing that GCM throws for: it was not sealed with this key for this scope
    }
  }
}

function toBytes({ tenantId, operation, table, index, forward }: PageTokenScope): Buffer {
  return Buffer.from(JSON.stringify([tenantId, operation, table, index, forward]), 'utf8');
}
