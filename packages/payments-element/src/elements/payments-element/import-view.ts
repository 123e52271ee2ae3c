import type { MessageValues } from '@remit-elements/element-kit';
import type {
  FormField,
  ImportProblem,
  ImportRow,
  ImportState,
  ImportStore,
} from '../../controllers/import-controller.js';
import type { importPartWords } from '../../strings/import.js';
import type { WorkspaceWords } from './workspace-text.js';

export type ImportWord = keyof typeof importPartWords | keyof WorkspaceWords;

/** Which rows the preview shows. */
export type ImportFilter = 'all' | 'bad' | 'noted';

/** What an import is drawn from. */
export interface ImportView {
  readonly locale: string;
  readonly state: ImportState;
  readonly store: ImportStore;
  /** What the reader was told is missing, once they wanted to go on. */
  readonly isMissingTold: boolean;
  /** The day for all rows, as it was typed. */
  readonly dateText: string;
  readonly filter: ImportFilter;
  /** Rows of the page that is shown; they stay there when they are mended. */
  readonly page: readonly ImportRow[];
  /** Where the first of them stands among those that the filter lets through, from 0. */
  readonly from: number;
  /** How many it lets through. */
  readonly known: number;
  t(key: ImportWord, values?: MessageValues): string;
  read(content: Blob, name: string): void;
  typeDate(text: string): void;
  check(): void;
  /** Whether the reader has said that payments are to be made again that there are already. */
  readonly isWanted: boolean;
  want(isWanted: boolean): void;
  start(): void;
  /** With what was chosen when it was begun. */
  goOn(): void;
  /** As if the file were another one. */
  anew(): void;
  /** Whether it is being asked if what was imported is to be deleted. */
  readonly asksUndo: boolean;
  askUndo(): void;
  undo(): void;
  back(): void;
  close(): void;
  /** Ends the import: what is stored stays. */
  finish(): void;
  show(filter: ImportFilter): void;
  turn(from: number): void;
  /** Shows again what needs a look. */
  look(): void;
  saveBad(): void;
}

/** What a field is called. */
export function fieldLabel({ t }: Pick<ImportView, 't'>, field: FormField): string {
  return t(`form.${field}`);
}

/** What is wrong with a field and what to do about it. */
export function problemText({ t }: Pick<ImportView, 't'>, field: FormField, problem: ImportProblem): string {
  if (problem.rule === 'twice') return t('import.twice');
  const key = `${field}.${problem.rule}`;
  const text = t(key as ImportWord, problem.values);
  // A key without words comes back as it is.
  return text === key ? t('problem.other') : text;
}

/** As much of a cell as tells what it is. */
export function shortened(text: string, most = 80): string {
  // Of a cell of a megabyte the rest is not looked at.
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
