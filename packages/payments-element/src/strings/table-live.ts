/** How current the payments table is, what came in, what is selected, in English. */
export const tableLiveWords = {
  'live.live': 'live',
  'live.updated': 'updated {time}',
  'live.polling': 'checking every {seconds} s',
  'live.stale': 'not updated since {time}',
  'live.retry': 'Retry',
  'live.news': { one: '{count} new payment', other: '{count} new payments' },
  'live.newsOpen': { one: '{count}+ new payments', other: '{count}+ new payments' },
  'live.show': 'Show',
  'live.showLabel': { one: 'Show {count} new payment', other: 'Show {count} new payments' },
  'live.showOpenLabel': { one: 'Show {count}+ new payments', other: 'Show {count}+ new payments' },
  'live.elsewhere': 'The payment you saved is not on this page',
  'live.showIt': 'Show it',
  'continuous.all': { one: '{count} payment', other: '{count} payments' },
  'continuous.more': { one: '{count}+ payments', other: '{count}+ payments' },
  'continuous.failed': 'The payments that follow could not be loaded.',
  'selection.row': 'Select payment to {creditor}',
  'selection.page': 'Select all payments on this page',
  'selection.pageShort': 'Select page',
  'selection.name': 'Selected payments',
  'selection.count': { one: '{count} selected', other: '{count} selected' },
  'selection.full': 'No more than {most} can be selected.',
  'selection.clear': 'Clear',
} as const;

export type TableLiveWord = keyof typeof tableLiveWords;
