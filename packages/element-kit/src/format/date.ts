import { intl } from './intl-cache.js';
import { datePlace } from './numeric-date.js';

// A date without a time has no zone: it is read and written as UTC, so that no reader's zone can shift it by a day.
const CALENDAR = { timeZone: 'UTC' } as const;
const SHORT = { ...CALENDAR, weekday: 'short', day: 'numeric', month: 'short' } as const;
const SHORT_YEAR = { ...SHORT, year: 'numeric' } as const;
const DAY = { ...CALENDAR, weekday: 'long', day: 'numeric', month: 'long' } as const;
const LONG = { ...DAY, year: 'numeric' } as const;

/**
 * A calendar date for a column: `Thu 26 Nov`, with the year when it is not `thisYear`.
 * @param date `YYYY-MM-DD`; anything else comes back as it is.
 */
export function formatDate(date: string, locale: string, thisYear = new Date().getFullYear()): string {
  const options = Number(date.slice(0, 4)) === thisYear ? SHORT : SHORT_YEAR;
  const parts = (time: number): string =>
    // Ledger style: no comma after the weekday, in the locales that would put one.
    intl('date', datePlace(locale), options)
      .format(time)
      .replace(/^(\p{L}+\.?), /u, '$1 ');
  return onCalendar(date, parts);
}

/** A calendar date in full: `Thursday 26 November 2026`, as the locale writes it. */
export function formatLongDate(date: string, locale: string): string {
  return onCalendar(date, (time) => intl('date', datePlace(locale), LONG).format(time));
}

/** A calendar date in a sentence: `Thursday 26 November`, with the year when it is not `thisYear`. */
export function formatDay(date: string, locale: string, thisYear = new Date().getFullYear()): string {
  const options = Number(date.slice(0, 4)) === thisYear ? DAY : LONG;
  return onCalendar(date, (time) => intl('date', datePlace(locale), options).format(time));
}

/**
 * A point in time, with its zone named.
 * @param instant RFC 3339, as `2026-11-22T10:41:00.000Z`; anything else comes back as it is.
 * @param timeZone IANA name; the reader's own where none is given.
 */
export function formatDateTime(instant: string, locale: string, timeZone?: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const options = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return intl('date', datePlace(locale), { ...options, timeZoneName: 'short', ...(timeZone && { timeZone }) }).format(
    time,
  );
}

function onCalendar(date: string, format: (time: number) => string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? date : format(time);
}
