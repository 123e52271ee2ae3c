import type { Message } from '@remit-elements/element-kit';
import type { BulkWord } from './bulk.js';
import type { DetailWords } from './detail.js';
import type { dialogWords } from './dialogs.js';
import type { errorWords, formWords, tableWords, workspaceWords } from './en.js';
import type { formHelpWords } from './form-help.js';
import type { formMoreWords } from './form-more.js';
import type { formOutcomeWords } from './form-outcome.js';
import type { ExportWord } from './export.js';
import type { importWords } from './import.js';
import type { TableLiveWord } from './table-live.js';
import type { TableToolsWord } from './table-tools.js';

/** Each key of the elements' `messages`. An element passes over those of the others. */
export type PaymentsMessageKey =
  | BulkWord
  | keyof DetailWords
  | ExportWord
  | keyof typeof dialogWords
  | keyof typeof errorWords
  | keyof typeof formHelpWords
  | keyof typeof formMoreWords
  | keyof typeof formOutcomeWords
  | keyof typeof formWords
  | keyof typeof importWords
  | TableLiveWord
  | TableToolsWord
  | keyof typeof tableWords
  | keyof typeof workspaceWords;

/** Texts of a host's own, for all elements at once. */
export type PaymentsMessages = Readonly<Partial<Record<PaymentsMessageKey, Message>>>;
