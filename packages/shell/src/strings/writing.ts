/** English: what becomes of what the reader has changed, on whichever page. */
export const writingWords = {
  'writing.save': 'Save',
  'writing.saving': 'Saving…',
  'writing.saved': 'Saved.',
  'writing.cancel': 'Cancel',
  'writing.checking': 'We can’t tell yet whether this was saved. Checking…',
  'writing.unknown': 'We can’t tell whether this was saved: no answer came. Try again; nothing is done twice.',
  'writing.notSent': 'Not sent: you are offline. Try again when you are back.',
  'writing.denied': 'You may not do this. An administrator of your company can give you the right.',
  'writing.throttled': 'Too much at once. Nothing was changed. Wait a minute and try again.',
  'writing.refused': 'The server did not accept this. Nothing was changed.',
  'writing.notLoaded': 'This could not be loaded. Nothing was lost.',
  'writing.resumed': 'Your entries from before are here again. They are not saved yet.',
  'writing.discard': 'Discard',
} as const;
