/** Taking payments out: fetched when it is asked for. */
import { exportWords } from '../../strings/export.js';
import { tableToolsWords } from '../../strings/table-tools.js';
import { exportStyles } from './export.styles.js';

export { WorkspaceExport } from './workspace-export.js';

// The words of filters tell what is on a paper.
export const words = { ...tableToolsWords, ...exportWords };
export const styles = exportStyles;
