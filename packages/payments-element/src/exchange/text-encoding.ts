import type { Slices } from './slices.js';

/** Small enough that decoding one is no task to speak of, large enough that a file has few. */
const PIECE_BYTES = 65_536;
const HEAD_BYTES = 512;

/** Which encoding a text is in, and whether that is certain: `windows-1252` is what is left when nothing else fits. */
export interface FoundEncoding {
  readonly label: string;
  readonly isGuess: boolean;
}

/**
 * By its mark of the byte order; else UTF-8 where the whole of it is; else UTF-16 where it is full of zeros; else the
 * encoding of most European spreadsheets.
 */
export async function encodingOf(blob: Blob, slices: Slices): Promise<FoundEncoding> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const marked = markOf(head);
  if (marked) return { label: marked, isGuess: false };
  const wide = wideOf(head);
  if (wide) return { label: wide, isGuess: false };
  if (await isUtf8(blob, slices)) return { label: 'utf-8', isGuess: false };
  return { label: 'windows-1252', isGuess: true };
}

/**
 * As an XML document says of itself; undefined where it says something that no browser knows, or that is not so.
 */
export async function xmlEncodingOf(blob: Blob, slices: Slices): Promise<string | undefined> {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const wide = markOf(head) ?? wideOf(head);
  if (wide) return wide;
  const [, declared = 'utf-8'] =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(String.fromCharCode(...head)) ?? [];
  const label = knownLabel(declared);
  return label === 'utf-8' && !(await isUtf8(blob, slices)) ? undefined : label;
}

/** The text piece by piece; no character is cut in two. */
export async function* textPieces(blob: Blob, label: string, slices: Slices): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(label);
  for (let from = 0; from < blob.size; from += PIECE_BYTES) {
    await slices.rest();
    yield decoder.decode(await blob.slice(from, from + PIECE_BYTES).arrayBuffer(), { stream: true });
  }
  yield decoder.decode();
}

async function isUtf8(blob: Blob, slices: Slices): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < blob.size; from += PIECE_BYTES) {
      await slices.rest();
      decoder.decode(await blob.slice(from, from + PIECE_BYTES).arrayBuffer(), { stream: true });
    }
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: most signs of a table are ASCII, so that every other byte is a zero. */
function wideOf(head: Uint8Array): string | undefined {
  const half = head.length / 2;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 4 || Math.max(even, odd) < half * 0.7 || Math.min(even, odd) > half * 0.1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
