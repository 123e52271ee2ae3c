import type { FileNotice } from '../exchange/file-notice.js';
import type { ReadFile } from '../exchange/read-file.js';
import type { FileProblemCode } from '../exchange/file-problem.js';
import type { FileRow } from '../exchange/file-row.js';
import type { ImportChoice } from './import-choice.js';
import type { ImportNote } from './import-notes.js';
import type { ImportRow, ImportSettings } from './import-row.js';
import type { KnownImport } from './import-journal.js';
import { NO_RUN, type RunState } from './import-run-state.js';

/** Where the reader stands on the way from a file to payments. */
export type ImportStep = 'choose' | 'reading' | 'columns' | 'checking' | 'preview' | 'running' | 'result';

/** What was read of a file, or of what was pasted. */
export interface ImportSource {
  /** The file's; nothing of what was pasted. */
  readonly name: string;
  readonly kind: 'table' | 'pain001';
  /** All rows, the header among them. */
  readonly rows: readonly FileRow[];
  readonly hasHeader: boolean;
  readonly notices: readonly FileNotice[];
  /** What parts the cells of a table. */
  readonly delimiter?: ReadFile['delimiter'];
  readonly hash: string;
  /** The same content was imported before, or begun to be. */
  readonly known: KnownImport | undefined;
}

/** Cells that read in two ways, of which no other cell of their column tells which is meant: the reader is asked. */
export interface ImportQuestions {
  readonly decimal?: string;
  readonly dateOrder?: string;
}

export interface ImportCounts {
  /** That would be stored as things stand. */
  readonly ready: number;
  /** Of these, how many have something to know about. */
  readonly noted: number;
  readonly bad: number;
  /** Like a row before them, and left out as the reader wants it. */
  readonly leftOut: number;
}

/** What would leave the accounts, in minor units by currency. */
export type ImportSums = ReadonlyMap<string, number>;

export interface ImportState {
  readonly step: ImportStep;
  /** How much of the work in hand is done, from 0 to 1. */
  readonly part: number;
  readonly problem: { readonly code: FileProblemCode; readonly line: number | undefined } | undefined;
  readonly source: ImportSource | undefined;
  readonly settings: ImportSettings | undefined;
  readonly questions: ImportQuestions;
  /** With what the import of the same file was begun; what differs from it the reader is asked about. */
  readonly begun: ImportChoice | undefined;
  readonly rows: readonly ImportRow[];
  /** By the number of the row. */
  readonly likenesses: ReadonlyMap<number, ImportNote>;
  readonly leavesOutLike: boolean;
  readonly counts: ImportCounts;
  readonly sums: ImportSums;
  readonly run: RunState;
}

export const NO_COUNTS: ImportCounts = { ready: 0, noted: 0, bad: 0, leftOut: 0 };

export const NO_IMPORT: ImportState = {
  step: 'choose',
  part: 0,
  problem: undefined,
  source: undefined,
  settings: undefined,
  questions: {},
  begun: undefined,
  rows: [],
  likenesses: new Map(),
  leavesOutLike: false,
  counts: NO_COUNTS,
  sums: new Map(),
  run: NO_RUN,
};
