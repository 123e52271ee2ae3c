/** Writing many payments at once: fetched when it is asked for. */
import { bulkWords } from '../../strings/bulk.js';
import { bulkStyles } from './bulk.styles.js';

export { WorkspaceBulk } from './workspace-bulk.js';

export const words = bulkWords;
export const styles = [bulkStyles];
