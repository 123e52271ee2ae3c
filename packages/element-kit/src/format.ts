/** Amounts and days for people, by themselves, without Lit: for a page that tells figures around the elements. */
export { formatDate, formatDay, formatLongDate } from './format/date.js';
export { fromDecimalString } from './format/decimal.js';
export { intl } from './format/intl-cache.js';
export { formatAmount, formatMoney, minorDigits, toDecimalString } from './format/money.js';
export { datePlace } from './format/numeric-date.js';
