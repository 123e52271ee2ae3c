import { intl } from './intl-cache.js';
import { NUMERIC_DATE } from './numeric-date.js';
import { plainDigits } from './plain-digits.js';

type Part = 'year' | 'month' | 'day';

/**
 * Reads a date typed as `YYYY-MM-DD`, or in the locale's order of day, month and year with any of `. / -` or a space
 * between, or with the month's name in the locale's or the English language; two digits of a year are of this century.
 * @returns `YYYY-MM-DD`, or undefined when it is no day of the calendar.
 */
export function parseDate(text: string, locale: string): string | undefined {
  const plain = plainDigits(text.replace(/\p{Cf}/gu, '').trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return toDate(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,4})[./\s年-]+(\d{1,2})[./\s月-]+(\d{1,4})[.日]?$/.exec(plain);
  if (!numbers) return namedMonth(plain, locale);
  const given = new Map(dateOrder(locale).map((part, index) => [part, numbers[index + 1]]));
  return toDate(given.get('year'), given.get('month'), given.get('day'));
}

/** `26 Nov 2026`, `November 26, 2026`, `26. März 2026`: the month by as much of its name as tells it apart. */
function namedMonth(text: string, locale: string): string | undefined {
  const [, first = '', name = '', last = '', year] =
    /^(\d{1,2})?\.?\s*(?:de\s+)?(\p{L}{3,})\.?\s*(?:de\s+)?(\d{1,2}(?=\D))?,?\s*(\d{4}|\d{2})$/u.exec(text) ?? [];
  if (!name || (first === '') === (last === '')) return undefined;
  const months = [locale, 'en'].flatMap((language) => monthsOf(language, name));
  const [month] = months;
  return month !== undefined && months.every((each) => each === month)
    ? toDate(year, String(month), first || last)
    : undefined;
}

function monthsOf(language: string, name: string): readonly number[] {
  const start = name.toLocaleLowerCase(language);
  const format = intl('date', language, { calendar: 'gregory', timeZone: 'UTC', month: 'long', day: 'numeric' });
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const part = format.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month');
    return part?.value.toLocaleLowerCase(language).startsWith(start) === true;
  });
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
