/** English. Each element takes the parts it shows. */

/** What went wrong, by the error's code: what happened, whether anything was lost, what to do. */
export const errorWords = {
  'error.Unauthorized': 'You may not do this. An administrator of your company can give you the right.',
  'error.Throttled': 'There are too many requests at the moment. Try again in a moment.',
  'error.Offline': 'The server cannot be reached.',
  'error.Timeout': 'No answer came in time.',
  'error.TenantMismatch': 'Data of another company was refused. Nothing of it is shown.',
  'error.SessionEnded': 'Your session has ended. Sign in again to go on.',
  'error.MalformedAnswer': 'The answer could not be read.',
  'error.Unexpected': 'Something went wrong on the way.',
} as const;

/** The words for a code; codes that cannot befall accounts share those of the unexpected. */
export function errorKey(code: string): keyof typeof errorWords {
  const key = `error.${code}`;
  return Object.hasOwn(errorWords, key) ? (key as keyof typeof errorWords) : 'error.Unexpected';
}

/** The accounts table. */
export const tableWords = {
  'table.caption': 'Accounts',
  'column.name': 'Account name',
  'column.holder': 'Account holder',
  'column.iban': 'IBAN',
  'column.bic': 'BIC',
  'column.currency': 'Currency',
  'column.status': 'Status',
  'status.OPEN': 'Open',
  'status.CLOSED': 'Closed',
  'status.UNKNOWN': 'Other',
  'table.default': 'Default',
  'table.loading': 'Loading accounts',
  'table.count': { one: '{count} account', other: '{count} accounts' },
  'table.first': 'The first {count} accounts by name',
  'table.unreadable': {
    one: '{count} account could not be read and is not shown',
    other: '{count} accounts could not be read and are not shown',
  },
  'table.empty': 'No accounts yet.',
  'table.emptyText': 'An administrator of your company adds the first one.',
  'table.failed': 'The accounts could not be loaded.',
  'table.failedOld': 'The accounts could not be loaded anew; what you see may be old.',
  'table.retry': 'Retry',
  'table.denied': 'You may not see these accounts.',
  'table.deniedText': 'An administrator of your company can give you the right.',
  'table.ended': 'Your session has ended.',
  'table.endedText': 'Sign in again to see the accounts.',
} as const;

/** The workspace around table and form. */
export const workspaceWords = {
  'workspace.title': 'Accounts',
  'workspace.new': 'New account',
  'workspace.saved': 'Saved.',
  'workspace.formFailed': 'The form could not be loaded.',
  'workspace.formFailedText': 'Nothing was lost. Check the connection and open it again.',
} as const;
