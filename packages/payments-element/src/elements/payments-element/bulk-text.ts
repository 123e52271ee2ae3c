import type { MessageValues } from '@remit-elements/element-kit';
import type { BulkWord } from '../../strings/bulk.js';
import type { WorkspaceWord } from './workspace-text.js';

/** What a workspace says while many payments are written: its own words, and those that come with that part. */
export interface BulkText {
  t(key: WorkspaceWord | BulkWord, values?: MessageValues): string;
}
