/** What is offered for the payments that are selected, in English. */
export const bulkActionWords = {
  'selected.submit': 'Submit for approval',
  'selected.approve': 'Approve',
  'selected.reject': 'Reject',
  'selected.delete': 'Delete',
  'selected.export': 'Export',
} as const;
