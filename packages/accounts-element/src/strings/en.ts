/** English. Each element takes the parts it shows. */

/** What went wrong, by the error's code: what happened, whether anything was lost, what to do. */
export const errorWords = {
  'error.Unauthorized': 'You may not do this. An administrator of your company can give you the right.',
  'error.ValidationError': 'Some entries were not accepted. Nothing was saved.',
  'error.IdempotencyConflict': 'These entries differ from what was saved a moment ago. Nothing was overwritten.',
  'error.Throttled': 'There are too many requests at the moment. Try again in a moment.',
  'error.Offline': 'You are offline.',
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
  'table.range': '{from}–{to} of {known}',
  'table.rangeOpen': '{from}–{to} of {known}+',
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
  'table.next': 'Next',
  'table.nextLabel': 'Next page',
  'table.previous': 'Previous',
  'table.previousLabel': 'Previous page',
} as const;

/** The form for a new account. */
export const formWords = {
  'field.name': 'Account name',
  'field.name.hint': 'What your company calls it.',
  'field.holderName': 'Account holder',
  'field.holderName.hint': 'As the bank has it.',
  'field.iban': 'IBAN',
  'field.bic': 'BIC',
  'field.currency': 'Currency',
  'form.optional': 'Optional',
  'form.save': 'Save',
  'form.saving': 'Saving…',
  'form.checking': 'It is not clear yet whether this was saved. Checking…',
  'form.cancel': 'Cancel',
  'form.problems': { one: '{count} entry needs a look', other: '{count} entries need a look' },
  'form.failed': 'Not saved.',
  'form.unsure': 'It is not clear whether this was saved. Save again: it is saved once only.',
  'rule.required.name': 'Enter a name.',
  'rule.required.holderName': 'Enter the holder’s name.',
  'rule.required.iban': 'Enter the IBAN.',
  'rule.required.currency': 'Choose a currency.',
  'rule.length.name': 'At most 70 characters; these are {actual}.',
  'rule.length.holderName': 'At most 70 characters; these are {actual}.',
  'rule.length.iban': 'This IBAN has {actual} characters; its country’s have {expected}.',
  'rule.length.iban.long': 'This is longer than any IBAN.',
  'rule.length.bic': 'A BIC has 8 or 11 characters; this one has {actual}.',
  'rule.characters.iban': 'An IBAN has letters and digits only.',
  'rule.characters.bic': 'A BIC has letters and digits only.',
  'rule.characters': 'This text has characters that cannot be shown. Type it again.',
  'rule.unknown.iban': 'No country’s IBANs begin with {country}.',
  'rule.unknown.currency': 'Choose a currency that is in use.',
  'rule.format.iban': 'The third and fourth character of an IBAN are digits.',
  'rule.format.bic': 'The fifth and sixth character of a BIC are the country’s letters.',
  'rule.checkDigits.iban': 'This IBAN has a typing error: the check digits don’t match.',
  'rule.other': 'This was not accepted.',
} as const;

/** The workspace around table and form. */
export const workspaceWords = {
  'workspace.title': 'Accounts',
  'workspace.new': 'New account',
  'workspace.close': 'Close',
  'workspace.saved': 'Saved.',
  'workspace.discardQuestion': 'Discard what you typed?',
  'workspace.discardText': 'The account is not saved.',
  'workspace.discard': 'Discard',
  'workspace.keep': 'Keep editing',
} as const;
