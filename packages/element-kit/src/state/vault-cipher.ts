/** One value as it lies on the disk. */
export interface SealedEntry {
  /** Of this shape; a later build may write others. */
  readonly v: 1;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ALGORITHM = 'AES-GCM';
const encoder = new TextEncoder();

/** A name that tells nothing about the scope to whoever lists the databases; undefined where there is no cryptography. */
export async function vaultName(scope: string): Promise<string | undefined> {
  if (!hasCryptography()) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(`remit-vault\n${scope}`));
  const hex = [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `remit-${hex.join('')}`;
}

/** A key that no script can read, this page's own included; the browser keeps it and lends it. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);
}

/** @param place Where the value is to lie; it can be opened as that alone, so entries cannot be swapped. */
export async function seal(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<SealedEntry> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData: encoder.encode(place) }, key, plain);
  return { v: 1, iv, data };
}

/** Rejects what was altered, is of another key or lay elsewhere. */
export async function unseal(key: CryptoKey, place: string, { iv, data }: SealedEntry): Promise<unknown> {
  const additionalData = encoder.encode(place);
  const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData }, key, data);
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

/** Whether this build can read it; `later` for what a newer one wrote. */
export function shapeOf(stored: unknown): 'ours' | 'later' | 'broken' {
  const { v, iv, data } = (stored ?? {}) as Partial<Record<keyof SealedEntry, unknown>>;
  if (v === 1 && iv instanceof Uint8Array && data instanceof ArrayBuffer) return 'ours';
  return typeof v === 'number' && v > 1 ? 'later' : 'broken';
}

/** Only pages that came by a secure way have it. */
function hasCryptography(): boolean {
  return (globalThis.crypto as { readonly subtle?: SubtleCrypto } | undefined)?.subtle !== undefined;
}
