import type { bulkActionWords } from './bulk-actions.js';
import type { bulkWords } from './bulk.js';
import type { decisionWords } from './decisions.js';
import type { DetailWords } from './detail.js';
import type { detailFirstWords } from './detail-first.js';
import type { dialogWords } from './dialogs.js';
import type { errorWords, formWords, readErrorWords, tableWords, workspaceWords } from './en.js';
import type { exportBegunWords } from './export-begun.js';
import type { exportWords } from './export.js';
import type { formHelpWords } from './form-help.js';
import type { formMoreWords } from './form-more.js';
import type { formOutcomeWords } from './form-outcome.js';
import type { importWords } from './import.js';
import type { payeeWords } from './payee.js';
import type { tableLiveWords } from './table-live.js';
import type { tableToolsWords } from './table-tools.js';
import type { timelineWords } from './timeline.js';

/** What the first screens say: the first chunk of each language. */
export type FirstWords = typeof tableWords &
  typeof readErrorWords &
  typeof workspaceWords &
  typeof formWords &
  typeof detailFirstWords;

export type ListWords = typeof tableLiveWords & typeof tableToolsWords;
export type FormWords = typeof formHelpWords & typeof formMoreWords & typeof payeeWords;
export type OutcomeWords = typeof formOutcomeWords;
export type DecisionWords = typeof decisionWords & typeof timelineWords;

type BulkRunKey = Extract<keyof typeof bulkWords, `bulk.${'running' | 'done' | 'result'}.${string}`>;
export type BulkRunWords = Pick<typeof bulkWords, BulkRunKey>;
export type BulkWords = Omit<typeof bulkWords, BulkRunKey> & typeof bulkActionWords;

export type ImportWords = typeof importWords;
export type ExportWords = typeof exportWords & typeof exportBegunWords;

/** One payment whole, and what opens over the list, without what is said elsewhere too. */
export type WorkspaceWords = Omit<
  DetailWords & typeof dialogWords & typeof errorWords,
  keyof FirstWords | keyof FormWords | keyof DecisionWords | keyof BulkWords | keyof BulkRunWords | keyof ExportWords
>;

/** The second chunk of each language. */
export type RestWords = ListWords & FormWords & OutcomeWords & WorkspaceWords & DecisionWords & BulkWords & ImportWords;
