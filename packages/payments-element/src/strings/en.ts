/** English. Each element takes the parts it shows, so that a table brings no words of the form. */
export { errorWords } from './errors.js';
export { readErrorKey, readErrorWords } from './read-errors.js';

/** The payments table. */
export const tableWords = {
  'table.caption': 'Payments',
  'column.select': 'Selection',
  'column.creditor': 'Creditor',
  'column.requestedExecutionDate': 'Due',
  'column.reference': 'Reference',
  'column.status': 'Status',
  'column.amount': 'Amount',
  'column.account': 'From account',
  'column.createdAt': 'Prepared',
  'status.UNCONFIRMED': 'Unconfirmed',
  'status.PENDING_APPROVAL': 'To approve',
  'status.CONFIRMED': 'Confirmed',
  'status.EXPORTED': 'Exported',
  'status.REJECTED': 'Rejected',
  'status.UNKNOWN': 'Other',
  'table.loading': 'Loading payments',
  'table.range': '{from}–{to} of {known}',
  'table.rangeOpen': '{from}–{to} of {known}+',
  'table.rangeNone': 'No payments on this page',
  'table.unreadable': {
    one: '{count} payment could not be read and is not shown',
    other: '{count} payments could not be read and are not shown',
  },
  'table.empty': 'No payments yet.',
  'table.noMatch': 'No payments match the filter.',
  'table.failed': 'The payments could not be loaded.',
  'table.failedOld': 'What you see may be old.',
  'table.retry': 'Retry',
  'table.lost': 'Search, filters and live updates could not be loaded.',
  'table.lostText': 'The list works without them.',
  'table.lostAgain': 'Reload the page to get them.',
  'table.reload': 'Reload',
  'table.denied': 'You may not see these payments.',
  'table.deniedText': 'An administrator of your company can give you the right.',
  'table.ended': 'Your session has ended.',
  'table.endedText': 'Sign in again to see the payments.',
  'table.next': 'Next',
  'table.nextLabel': 'Next page',
  'table.previous': 'Previous',
  'table.previousLabel': 'Previous page',
} as const;

export { formWords } from './form.js';

/** The workspace around table and form, as long as nothing is open over them. */
export const workspaceWords = {
  'workspace.title': 'Payments',
  'workspace.new': 'New payment',
  'workspace.import': 'Import',
  'workspace.export': 'Export',
  'workspace.first': 'Prepare the first one',
  'workspace.lost': 'Details and the form could not be loaded.',
} as const;
