import { withoutMark } from './csv-cell.js';
import { CsvReader, type Delimiter } from './csv-reader.js';
import { delimiterOf } from './csv-delimiter.js';
import { fileKindOf } from './file-kind.js';
import type { FileNotice } from './file-notice.js';
import { FileProblem } from './file-problem.js';
import type { FileRow } from './file-row.js';
import { creationTimeOf } from './message-id.js';
import { encodingOf, textPieces, xmlEncodingOf } from './text-encoding.js';
import type { Slices } from './slices.js';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './table-bounds.js';

export interface ReadFile {
  readonly kind: 'table' | 'pain001';
  readonly rows: readonly FileRow[];
  readonly notices: readonly FileNotice[];
  /** What parts the cells of a table. */
  readonly delimiter?: Delimiter;
}

/** A header comes on top. */
const MOST_LINES = MOST_ROWS + 1;
/** Rows tell what parts their cells after so many signs, if ever. */
const SAMPLE = 65_536;

interface RowReader {
  write(text: string): readonly FileRow[];
}

/**
 * Reads a file, or what was pasted, in short turns and within bounds.
 * @param progress Hears how much of it, from 0 to 1, was read.
 * @throws {FileProblem} Where nothing of it can be read; the signal's reason once it was given up.
 */
export async function readFile(blob: Blob, slices: Slices, progress: (part: number) => void): Promise<ReadFile> {
  try {
    return await readKind(blob, slices, progress);
  } catch (cause) {
    // A file that was moved, changed or taken away since it was chosen.
    if (cause instanceof DOMException && cause.name !== 'AbortError') throw new FileProblem('unreadable');
    throw cause;
  }
}

async function readKind(blob: Blob, slices: Slices, progress: (part: number) => void): Promise<ReadFile> {
  if (blob.size > MOST_BYTES) throw new FileProblem('large');
  const kind = fileKindOf(new Uint8Array(await blob.slice(0, 512).arrayBuffer()));
  if (kind === 'workbook') throw new FileProblem('workbook');
  if (kind === 'other') throw new FileProblem('binary');
  const read = kind === 'xml' ? await readMessage(blob, slices, progress) : await readTable(blob, slices, progress);
  if (read.rows.length === 0) throw new FileProblem('empty');
  return read;
}

async function readTable(blob: Blob, slices: Slices, progress: (part: number) => void): Promise<ReadFile> {
  const { label, isGuess } = await encodingOf(blob, slices);
  const notices: FileNotice[] = isGuess ? [{ kind: 'guessedEncoding' }] : [];
  const pieces = textPieces(blob, label, slices);
  const sample = await sampleOf(pieces);
  const { delimiter, from } = delimiterOf(sample.slice(0, SAMPLE));
  const reader = new CsvReader(delimiter);
  const rows = await readRows(reader, chain(sample.slice(from), pieces), { blob, slices, progress });
  const { rows: last, openRow } = reader.end();
  rows.push(...last);
  // What made a text of a formula in our own export, and in others’.
  const bare: FileRow[] = [];
  for (const row of rows.slice(0, MOST_LINES)) {
    await slices.rest();
    bare.push({ ...row, cells: row.cells.map(withoutMark) });
  }
  if (openRow !== undefined) notices.push({ kind: 'openQuote', row: openRow });
  if (reader.hasExtraColumns) notices.push({ kind: 'columns', most: MOST_COLUMNS });
  if (rows.length > MOST_LINES) notices.push({ kind: 'rows', most: MOST_ROWS });
  return { kind: 'table', rows: bare, notices, delimiter };
}

async function readMessage(blob: Blob, slices: Slices, progress: (part: number) => void): Promise<ReadFile> {
  const label = await xmlEncodingOf(blob, slices);
  if (label === undefined) throw new FileProblem('encoding');
  const { Pain001Reader } = await import('./pain001-reader.js');
  const reader = new Pain001Reader();
  const rows = await readRows(reader, textPieces(blob, label, slices), { blob, slices, progress });
  // What lies beyond the bound was not read, so that nothing can be said of the whole.
  const isMore = rows.length > MOST_ROWS;
  const notices: FileNotice[] = isMore ? [{ kind: 'rows', most: MOST_ROWS }] : [...reader.end()];
  if (rows.length === 0 && notices.some(({ kind }) => kind === 'method')) throw new FileProblem('method');
  const madeAt = creationTimeOf(reader.messageId);
  if (madeAt !== undefined) notices.unshift({ kind: 'own', madeAt });
  return { kind: 'pain001', rows: rows.slice(0, MOST_ROWS), notices };
}

interface Reading {
  readonly blob: Blob;
  readonly slices: Slices;
  progress(part: number): void;
}

/** So many signs are parsed between two looks at the clock. */
const STEP = 8_192;

async function readRows(
  reader: RowReader,
  pieces: AsyncIterable<string>,
  { blob, slices, progress }: Reading,
): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  let read = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += STEP) {
      await slices.rest();
      rows.push(...reader.write(piece.slice(at, at + STEP)));
      if (rows.length > MOST_LINES) return rows;
    }
    read += piece.length;
    progress(Math.min(1, read / blob.size));
  }
  return rows;
}

/** Enough of the text to tell what parts the cells. */
async function sampleOf(pieces: AsyncGenerator<string, void>): Promise<string> {
  let sample = '';
  while (sample.length < SAMPLE) {
    const next = await pieces.next();
    if (next.done) break;
    sample += next.value;
  }
  return sample;
}

async function* chain(first: string, rest: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  yield first;
  yield* rest;
}
