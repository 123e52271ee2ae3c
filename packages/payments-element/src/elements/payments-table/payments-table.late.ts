/** What is done with rows that are shown, and what it says: one chunk, fetched after the first rows (or failure). */
import { tableToolsWords } from '../../strings/table-tools.js';
import { changedRowStyles } from './tools/changed-row.styles.js';

export { TableTools } from './tools/table-tools.js';

export const words = tableToolsWords;
export const styles = [changedRowStyles];
