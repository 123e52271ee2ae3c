import { isTargetDay, isWeekend, openDay } from '@remit-elements/element-kit/reading.js';

/** The first day from the given one on, on which banks work: for euro by their common calendar, else by the weekend alone. */
export function bankDay(date: string, currency: string | null | undefined): string {
  return openDay(date, 0, currency === 'EUR' ? isTargetDay : (day) => !isWeekend(day));
}
