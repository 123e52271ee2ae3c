/** What is done with rows that are shown, and what it says: one chunk, fetched after the first rows (or failure). */
import { dialogStyles, formStyles } from '@remit-elements/element-kit';
import { tableLiveWords } from '../../strings/table-live.js';
import { tableToolsWords } from '../../strings/table-tools.js';
import { liveStyles } from './live.styles.js';
import { selectionStyles } from './selection.styles.js';
import { changedRowStyles } from './tools/changed-row.styles.js';
import { pendingMarkStyles } from './tools/pending-mark.styles.js';
import { tableToolsStyles } from './tools/table-tools.styles.js';
import { toolPanelStyles } from './tools/tool-panels.styles.js';

export { TableTools } from './tools/table-tools.js';

export const words = { ...tableToolsWords, ...tableLiveWords };
export const styles = [
  ...formStyles,
  dialogStyles,
  changedRowStyles,
  pendingMarkStyles,
  ...tableToolsStyles,
  toolPanelStyles,
  liveStyles,
  selectionStyles,
];
