/** One payment whole, as long as nothing of it is there. */
export const detailFirstWords = {
  'detail.loading': 'Loading payment',
  'detail.notReady': 'This could not be fetched. Check your connection and try again.',
  'detail.retry': 'Retry',
} as const;
