/** One payment whole, as long as nothing of it is there. */
export const detailFirstWords = {
  'detail.loading': 'Loading payment',
  'detail.notReady': 'This could not be fetched. Check your connection and try again.',
  'detail.lost': 'This could not be fetched. Reload the page to see the payment.',
  'detail.retry': 'Retry',
  'detail.reload': 'Reload',
} as const;
