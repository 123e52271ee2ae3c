/** English, for what comes with the form's own code. */

/** The form for a new account. */
export const formWords = {
  'field.name': 'Account name',
  'field.name.hint': 'What your company calls it.',
  'field.holderName': 'Account holder',
  'field.holderName.hint': 'As the bank has it.',
  'field.iban': 'IBAN',
  'field.bic': 'BIC',
  'field.currency': 'Currency',
  'error.ValidationError': 'Some entries were not accepted. Nothing was saved.',
  'error.IdempotencyConflict': 'These entries differ from what was saved a moment ago. Nothing was overwritten.',
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
  'rule.length.iban.long': 'An IBAN has at most 34 characters; this is longer.',
  'rule.length.bic': 'A BIC has 8 or 11 characters; this one has {actual}.',
  'rule.characters.iban': 'An IBAN has letters and digits only.',
  'rule.characters.bic': 'A BIC has letters and digits only.',
  'rule.characters': 'This text has characters that cannot be shown. Type it again.',
  'rule.unknown.iban': 'No country’s IBANs begin with {country}. Check the first two letters.',
  'rule.unknown.currency': 'Choose a currency that is in use.',
  'rule.format.iban': 'The third and fourth character of an IBAN are digits.',
  'rule.format.bic': 'The fifth and sixth character of a BIC are the country’s letters.',
  'rule.checkDigits.iban':
    'This IBAN has a typing error: the check digits don’t match. Compare it with a bank statement.',
  'rule.other': 'This was not accepted.',
} as const;

/** The dialog around the form. */
export const dialogWords = {
  'dialog.title': 'New account',
  'dialog.close': 'Close',
  'dialog.discardQuestion': 'Discard what you typed?',
  'dialog.discardText': 'The account is not saved.',
  'dialog.discard': 'Discard',
  'dialog.keep': 'Keep editing',
} as const;
