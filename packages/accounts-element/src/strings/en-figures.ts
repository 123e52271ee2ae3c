/** English, for the figures beside accounts. */
export const figureWords = {
  'figure.asOf': 'as of {date}',
  'figure.payments': { one: '{count} payment', other: '{count} payments' },
  'figure.also': 'and {amount}',
  'figure.alsoMore': { one: 'and {count} more currency', other: 'and {count} more currencies' },
  'figure.none': 'None',
  'figure.unknown': 'Not known',
  'figure.atLeast': 'at least',
  'figure.atMost': 'at most',
  'figure.shortfall': 'Shortfall',
} as const;
