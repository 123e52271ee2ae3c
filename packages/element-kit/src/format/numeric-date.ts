import { intl } from './intl-cache.js';

/** The day, month and year of the calendar that the API has, in plain digits, whatever the locale's own are. */
export const NUMERIC_DATE = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
} as const;

/** Plain `en` does not say whether day or month comes first, so the month is written out. */
const NAMED_MONTH = { ...NUMERIC_DATE, month: 'short', day: 'numeric' } as const;

/** Where a date is written as in a language of no country: day, month, year, which is how the form's own example reads. */
export function datePlace(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}

/**
 * A date as the locale writes it in figures, with the whole year: `26.11.2026`; in English of no country `26 Nov 2026`, which
 * nobody reads as another day. Anything that is no date stays.
 */
export function formatNumericDate(date: string, locale: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const form = locale === 'en' ? NAMED_MONTH : NUMERIC_DATE;
  return intl('date', datePlace(locale), form).format(Date.parse(`${date}T00:00:00Z`));
}
