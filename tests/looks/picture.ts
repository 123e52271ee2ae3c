import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import upng from 'upng-js';

const KEPT = join(import.meta.dirname, 'pictures');
/** What was seen instead, and where it differs: for a person to look at. */
const SEEN = join(import.meta.dirname, '..', '..', '.cache', 'looks');

/** How far a pixel's colour may be from the kept one, 0 to 1: the edges of letters may, a colour may not. */
const COLOUR_TOLERANCE = 0.1;
/** Enough for flat surfaces and the edges of letters: a third of the bytes, and no pixel further away than is tolerated. */
const COLOURS = 96;
/** How many pixels of a picture may be further away than that. */
const MOST_DIFFERENT = 40;

export interface Difference {
  readonly name: string;
  readonly why: 'no picture is kept' | 'another size' | 'other pixels';
  /** Of how many pixels. */
  readonly pixels?: number;
}

/** Whether the kept pictures are to be replaced by what is seen now. */
export const isKeeping = process.env['REMIT_KEEP_LOOKS'] === '1';

/** Compares what is seen with the picture that is kept under a name. @returns Undefined where they are the same. */
export async function differenceOf(name: string, seen: Buffer): Promise<Difference | undefined> {
  const path = join(KEPT, `${name}.png`);
  const found = existsSync(path) ? compare(name, decode(await readFile(path)), decode(seen)) : missing(name);
  if (found && isKeeping) {
    await keep(path, encode(decode(seen), COLOURS));
    return undefined;
  }
  const [actual, marked] = ['seen', 'difference'].map((kind) => join(SEEN, `${name}.${kind}.png`)) as [string, string];
  await Promise.all([rm(actual, { force: true }), rm(marked, { force: true })]);
  if (!found) return undefined;
  await keep(actual, seen);
  if (found.marked) await keep(marked, encode(found.marked, 0));
  return found.difference;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

interface Found {
  readonly difference: Difference;
  readonly marked?: Picture;
}

function missing(name: string): Found {
  return { difference: { name, why: 'no picture is kept' } };
}

function compare(name: string, kept: Picture, seen: Picture): Found | undefined {
  const { width, height } = kept;
  if (seen.width !== width || seen.height !== height) return { difference: { name, why: 'another size' } };
  const marked = { width, height, pixels: new Uint8Array(width * height * 4) };
  const count = pixelmatch(kept.pixels, seen.pixels, marked.pixels, width, height, { threshold: COLOUR_TOLERANCE });
  return count > MOST_DIFFERENT ? { difference: { name, why: 'other pixels', pixels: count }, marked } : undefined;
}

function decode(png: Buffer): Picture {
  const image = upng.decode(png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength) as ArrayBuffer);
  const [pixels = new ArrayBuffer(0)] = upng.toRGBA8(image);
  return { width: image.width, height: image.height, pixels: new Uint8Array(pixels) };
}

/** @param colours At most so many, each pixel the nearest of them; 0 for all there are. */
function encode({ width, height, pixels }: Picture, colours: number): Buffer {
  return Buffer.from(upng.encode([pixels.slice().buffer], width, height, colours));
}

async function keep(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
