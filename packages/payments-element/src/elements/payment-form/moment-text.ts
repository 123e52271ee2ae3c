import { intl } from '@remit-elements/element-kit';

/** The time of a moment of today; with its day where it is another one. */
export function momentText(ms: number, locale: string): string {
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return intl('date', locale, { ...day, hour: '2-digit', minute: '2-digit' }).format(ms);
}
