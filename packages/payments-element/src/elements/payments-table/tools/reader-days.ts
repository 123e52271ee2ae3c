export { calendarDay as today } from '../../../model/calendar-day.js';

interface WeekInfo {
  readonly firstDay?: number;
}

/** The day on which weeks begin for a locale, 1 for Monday to 7 for Sunday; Monday where the browser cannot tell. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): WeekInfo; readonly weekInfo?: WeekInfo };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}
