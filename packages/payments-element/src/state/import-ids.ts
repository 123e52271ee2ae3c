import type { Slices } from '../exchange/slices.js';

/** What a row is written by. */
export interface RowIds {
  readonly id: string;
  readonly requestId: string;
}

/**
 * The ids of one row of one import: always the same for the same seed and row, so that a page that was closed in between goes
 * on where it was and stores nothing twice. UUIDs of version 8 (RFC 9562), made of SHA-256.
 * @param deed What is done with the row.
 */
export async function idsOf(seed: string, row: number, deed: 'create' | 'undo' = 'create'): Promise<RowIds> {
  const bytes = new TextEncoder().encode(JSON.stringify([seed, row, deed]));
  const hash = await sha256(bytes);
  return { id: uuidOf(hash.subarray(0, 16)), requestId: uuidOf(hash.subarray(16)) };
}

/** So many bytes are taken at once; a whole large file in one piece would hold up the page while it is copied. */
const PIECE_BYTES = 262_144;

/** By which a content is known again, without keeping it: the hash of its pieces’ hashes. */
export async function contentHash(content: Blob, slices: Slices): Promise<string> {
  const hashes: Uint8Array[] = [];
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    await slices.rest();
    hashes.push(await sha256(await content.slice(from, from + PIECE_BYTES).arrayBuffer()));
  }
  return hexOf(await sha256(await new Blob(hashes as BlobPart[]).arrayBuffer()));
}

async function sha256(bytes: BufferSource): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function uuidOf(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x80;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return hexOf(own).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
