import { intl } from './intl-cache.js';
import { NUMERIC_DATE } from './numeric-date.js';
import { plainDigits } from './plain-digits.js';

type Part = 'year' | 'month' | 'day';

/**
 * Reads a date typed as `YYYY-MM-DD`, or in the locale's order of day, month and year with any of `. / -` or a space
 * between; two digits of a year are of this century.
 * @returns `YYYY-MM-DD`, or undefined when it is no day of the calendar.
 */
export function parseDate(text: string, locale: string): string | undefined {
  const plain = plainDigits(text.replace(/\p{Cf}/gu, '').trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,4})[./\s年-]+(\d{1,2})[./\s月-]+(\d{1,4})[.日]?$/.exec(plain);
  if (!numbers) return undefined;
  const given = new Map(dateOrder(locale).map((part, index) => [part, numbers[index + 1]]));
  return toDate(given.get('year'), given.get('month'), given.get('day'));
}

function dateOrder(locale: string): readonly Part[] {
  const types = intl('date', locale, NUMERIC_DATE)
    .formatToParts(0)
    .map((part) => part.type);
  return types.filter((type): type is Part => type === 'year' || type === 'month' || type === 'day');
}

function toDate(year = '', month = '', day = ''): string | undefined {
  if (!(year.length === 4 || year.length === 2) || month.length > 2 || day.length > 2) return undefined;
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}
