/** What was typed before and is not saved, as a workspace offers it. */
export const draftWords = {
  'draft.label': 'Unsaved payments',
  'draft.new': 'You have an unsaved new payment to {creditor} from {time}.',
  'draft.newUnnamed': 'You have an unsaved new payment from {time}.',
  'draft.change': 'You have unsaved changes of a payment from {time}.',
  'draft.several': { one: 'You have {count} unsaved payment.', other: 'You have {count} unsaved payments.' },
  'draft.continue': 'Continue',
  'draft.discard': 'Discard',
} as const;
