/** What opens over a list of payments, and what it says: one chunk, fetched after the list is there. */
import { dialogStyles, formStyles } from '@remit-elements/element-kit';
import { dialogWords } from '../../strings/dialogs.js';
import { errorWords, tableWords } from '../../strings/en.js';
import { payeeStyles } from '../payment-form/payee.styles.js';
import { statusStyles } from '../payments-table/payment-status.styles.js';
import { decisionStyles } from './workspace-decisions.styles.js';
import { workspaceDialogStyles } from './workspace-dialogs.styles.js';

// Fetched along, so that the first payment opens at once.
export * as detail from '../payment-detail/payment-detail.late.js';
export { WorkspaceDialogs } from './workspace-dialogs.js';

export const words = { ...tableWords, ...errorWords, ...dialogWords };
export const styles = [
  dialogStyles,
  statusStyles,
  ...workspaceDialogStyles,
  ...formStyles,
  payeeStyles,
  decisionStyles,
];
