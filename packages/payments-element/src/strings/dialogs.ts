import { paymentWords } from './detail.js';
import { bulkActionWords } from './bulk-actions.js';
import { decisionWords } from './decisions.js';
import { draftWords } from './drafts.js';
import { exportBegunWords } from './export-begun.js';
import { payeeWords } from './payee.js';
import { queueWords } from './queue.js';

/** What opens over a workspace's list: details, and questions before something is lost. */
export const dialogWords = {
  ...paymentWords,
  ...bulkActionWords,
  ...decisionWords,
  ...draftWords,
  ...exportBegunWords,
  ...payeeWords,
  ...queueWords,
  'workspace.delete': 'Delete',
  'workspace.cancel': 'Cancel',
  'workspace.close': 'Close',
  'workspace.editTitle': 'Edit payment',
  'workspace.detailTitle': 'Payment to {creditor}',
  'workspace.detailTitleLoading': 'Payment',
  'workspace.saved': 'Saved.',
  'workspace.unchanged': 'Nothing was changed.',
  'workspace.deleted': 'Deleted.',
  'workspace.deleting': 'Deleting…',
  'workspace.deleteQuestion': 'Delete the payment to {creditor}?',
  'workspace.deleteText': '{amount}, due {date}. It leaves the list for everyone in your company.',
  'workspace.checking': 'We can’t tell yet whether this was deleted. Checking…',
  'workspace.deleteFailed': 'Not deleted.',
  'workspace.notSent': 'Not sent: you are offline. It will be sent when you are back.',
  'workspace.discardQuestion': 'Discard what you typed?',
  'workspace.discardText': 'The payment is not saved.',
  'workspace.discard': 'Discard',
  'workspace.keep': 'Keep editing',
  'workspace.partLost': 'This could not be loaded. Check the network and try again.',
} as const;
