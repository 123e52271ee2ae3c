import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { DurableJson } from './durable-json.js';
import { N } from './srp.js';

const REGION = 'local';
const CIPHER = 'aes-256-gcm';

interface PoolFile {
  readonly version: 1;
  readonly poolId: string;
  readonly clientId: string;
  readonly signingKey: JWK;
  /** Keys other purposes' keys are derived from; base64url. */
  readonly secret: string;
}

/** Who the pool is and the secrets that make it so: made once, kept in a file that only its owner may read. */
export class Pool {
  readonly poolId: string;
  readonly clientId: string;
  readonly region = REGION;
  /** The private signing key. */
  readonly signingKey: JWK & { readonly kid: string };
  readonly #secret: Buffer;

  private constructor(file: PoolFile) {
    this.poolId = file.poolId;
    this.clientId = file.clientId;
    this.signingKey = { ...file.signingKey, kid: String(file.signingKey.kid) };
    this.#secret = Buffer.from(file.secret, 'base64url');
  }

  static async open(folder: string): Promise<Pool> {
    return new Pool((await DurableJson.open(join(folder, 'pool.json'), decode, create)).value);
  }

  /** The pool's id without its region, as SRP hashes it. */
  get name(): string {
    return this.poolId.slice(REGION.length + 1);
  }

  /** The public half of the signing key. */
  get publicKey(): { kty: string; n: string; e: string; kid: string; alg: string; use: string } {
    const { n, e, kid } = this.signingKey;
    return { kty: 'RSA', n: String(n), e: String(e), kid, alg: 'RS256', use: 'sig' };
  }

  /** A keyed digest, different for each purpose. */
  mac(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${purpose}\0${text}`).digest();
  }

  /** Encrypts what must be read again, as the secret of an authenticator app; `purpose` is bound to it. */
  seal(purpose: string, text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.#sealingKey(), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws when it was not sealed by this pool for this purpose. */
  unseal(purpose: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.#sealingKey(), bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  #sealingKey(): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, '', 'seal', 32));
  }

  /**
   * An id for SRP out of any name: looks the same for people who exist and for those who do not, so it tells nothing.
   */
  srpIdFor(name: string): string {
    const hex = this.mac('srp-id', name).toString('hex');
    const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join('-');
  }

  /** A salt and verifier that no password fits, always the same for the same id, and got without a costly power. */
  decoyFor(srpId: string): { salt: bigint; verifier: bigint } {
    const salt = this.mac('decoy-salt', srpId).subarray(0, 16);
    const bytes = hkdfSync('sha256', this.#secret, srpId, 'decoy-verifier', 384);
    return {
      salt: BigInt(`0x${salt.toString('hex')}`),
      verifier: BigInt(`0x${Buffer.from(bytes).toString('hex')}`) % N,
    };
  }
}

async function create(): Promise<PoolFile> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const key = await exportJWK(privateKey);
  return {
    version: 1,
    poolId: `${REGION}_${randomName('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', 9)}`,
    clientId: randomName('abcdefghijklmnopqrstuvwxyz0123456789', 26),
    signingKey: { ...key, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(key) },
    secret: randomBytes(32).toString('base64url'),
  };
}

function randomName(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

function decode(raw: unknown): PoolFile {
  const file = raw as Partial<PoolFile> | null;
  const ok =
    file?.version === 1 &&
    typeof file.poolId === 'string' &&
    file.poolId.startsWith(`${REGION}_`) &&
    typeof file.clientId === 'string' &&
    typeof file.secret === 'string' &&
    typeof file.signingKey === 'object' &&
    typeof file.signingKey.d === 'string' &&
    typeof file.signingKey.kid === 'string';
  if (!ok) throw new Error('not a user pool');
  return file as PoolFile;
}
