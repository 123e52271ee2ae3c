import type { MessageValues } from '@remit-elements/element-kit';
import { errorWords, tableWords, workspaceWords } from '../../strings/en.js';

/** The workspace's words, those of the table and of errors among them. */
export const words = { ...errorWords, ...tableWords, ...workspaceWords };

export interface WorkspaceText {
  t(key: keyof typeof words, values?: MessageValues): string;
}
