import { intl } from './intl-cache.js';
import { datePlace } from './numeric-date.js';

const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY_AND_TIME = { ...TIME, day: 'numeric', month: 'short' } as const;

/** When something was that is not long ago, where the reader is: `15:04`, with the day where it was another one. */
export function formatMoment(ms: number, locale: string): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  return intl('date', datePlace(locale), isToday ? TIME : DAY_AND_TIME).format(ms);
}
