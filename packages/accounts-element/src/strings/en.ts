/** English. Each element takes the parts it shows, so that a list brings no words of what opens over it. */

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

/** The words for a code; codes that cannot befall a list share those of the unexpected. */
export function errorKey(code: string): keyof typeof errorWords {
  const key = `error.${code}`;
  return Object.hasOwn(errorWords, key) ? (key as keyof typeof errorWords) : 'error.Unexpected';
}

/** The accounts table. */
export const tableWords = {
  'table.caption': 'Accounts',
  'column.name': 'Account name',
  'column.holder': 'Account holder',
  'column.currency': 'Currency',
  'column.status': 'Status',
  'column.balance': 'Balance',
  'column.unconfirmed': 'Unconfirmed',
  'column.pending': 'To approve',
  'column.confirmed': 'Confirmed',
  'column.toPay': 'To pay',
  'column.projected': 'Projected balance',
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
  'table.failedOld': 'What you see may be old.',
  'table.figuresFailed': 'Some figures could not be loaded.',
  'table.retry': 'Retry',
  'table.denied': 'You may not see these accounts.',
  'table.deniedText': 'An administrator of your company can give you the right.',
  'table.ended': 'Your session has ended.',
  'table.endedText': 'Sign in again to see the accounts.',
} as const;

/** The workspace around the table, as long as nothing is open over it. */
export const workspaceWords = {
  'workspace.title': 'Accounts',
  'workspace.new': 'New account',
  'workspace.first': 'Add the first one',
  'workspace.lost': 'Details and the form could not be loaded. The list works without them.',
  'workspace.reload': 'Reload',
} as const;
