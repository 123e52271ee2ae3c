import { formatDay, intl } from '@remit-elements/element-kit';
import { isWeekend, openDay, targetHoliday } from '@remit-elements/element-kit/reading.js';
import { bankDay } from '../../model/bank-day.js';
import type { PaymentScheme } from '../../model/payment-scheme.js';
import { calendarDay } from '../../controllers/payment-desk.js';
import type { FormView } from './form-view.js';

/** From then on a year may be a slip of the finger. */
const FAR_DAYS = 366;

/**
 * The day in words, so that nobody takes the third of April for the fourth of March; when banks execute it, and about when it
 * arrives. What the bank's cut-off of today is only the bank knows, so nothing is said of it.
 * @see https://eur-lex.europa.eu/eli/dir/2015/2366/oj PSD2, articles 82 and 83: in euro at the end of the next business day at the
 *   latest (EPC125-05 for SEPA the same); in other currencies within the Union up to four business days.
 */
export function dateNote(view: FormView, scheme: PaymentScheme | undefined): string | undefined {
  const { locale, now, t } = view;
  const thisYear = now.getFullYear();
  const { requestedExecutionDate: date } = view.controller.draft;
  const executed = executionDay(view);
  if (!date || !executed) return undefined;
  const day = formatDay(executed, locale, thisYear);
  const parts = [executed === date ? t('form.onDay', { day }) : closedNote(view, date, day)];
  if (isFar(date, view.now)) parts.push(t('form.farDay'));
  if (scheme === 'sepa') parts.push(t('form.arrives', { day: formatDay(openDay(executed, 1), locale, thisYear) }));
  if (scheme === 'other') parts.push(t('form.arrivesLater'));
  return parts.join(' ');
}

/** The first day from the entered one on, on which banks work. */
export function executionDay({ controller }: FormView): string | undefined {
  const { requestedExecutionDate: date, currency } = controller.draft;
  return date && bankDay(date, currency);
}

function closedNote({ locale, t }: FormView, date: string, day: string): string {
  const holiday = isWeekend(date) ? undefined : targetHoliday(date);
  if (holiday) return t('form.holiday', { holiday: t(`form.${holiday}`), day });
  const weekday = intl('date', locale, { timeZone: 'UTC', weekday: 'long' }).format(Date.parse(date));
  return t('form.weekend', { weekday, day });
}

/** The calendar offers from today on, as far as nothing is to be said of the year. */
export function dateBounds(now: Date): { readonly min: string; readonly max: string } {
  const far = new Date(now);
  far.setDate(far.getDate() + FAR_DAYS);
  return { min: calendarDay(now), max: calendarDay(far) };
}

function isFar(date: string, today: Date): boolean {
  return Date.parse(date) - today.getTime() > FAR_DAYS * 86_400_000;
}
