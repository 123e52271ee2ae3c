/** What was typed before and is not saved, as a workspace offers it. */
export const draftWords = {
  'draft.label': 'Unsaved payments',
  'draft.new': 'Unsaved payment to {creditor}, {time}.',
  'draft.newUnnamed': 'Unsaved payment, {time}.',
  'draft.change': 'Unsaved changes to a payment, {time}.',
  'draft.several': { one: '{count} unsaved payment', other: '{count} unsaved payments' },
  'draft.continue': 'Continue',
  'draft.discard': 'Discard',
} as const;
