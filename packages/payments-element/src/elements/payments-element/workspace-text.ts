import type { MessageValues } from '@remit-elements/element-kit';
import type { errorWords, tableWords, workspaceWords } from '../../strings/en.js';
import type { dialogWords } from '../../strings/dialogs.js';

/** All that a workspace ever says itself; what only its dialogs say comes with them. */
export type WorkspaceWords = typeof workspaceWords & typeof tableWords & typeof errorWords & typeof dialogWords;

export type WorkspaceWord = keyof WorkspaceWords;

export interface WorkspaceText {
  t(key: WorkspaceWord, values?: MessageValues): string;
}

/** For what a part tells that is its workspace's business, or is told by the list already: once is enough. */
export function saidByTheList(event: Event): void {
  event.stopPropagation();
}
