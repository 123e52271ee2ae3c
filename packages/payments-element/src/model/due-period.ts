import { UNSENT, without, type DuePeriod, type PaymentsViewState } from './view-state.js';
import type { PaymentFilter } from './payment-query.js';

export const DUE_PERIODS: readonly DuePeriod[] = ['today', 'week', 'next7', 'month', 'lastMonth', 'overdue'];

/** First and last day of a period, as `YYYY-MM-DD`. */
export interface Days {
  readonly from?: string;
  readonly to: string;
}

/**
 * @param today `YYYY-MM-DD`, where the reader is.
 * @param firstWeekday On which day weeks begin there: 1 for Monday to 7 for Sunday.
 */
export function daysOf(period: DuePeriod, today: string, firstWeekday = 1): Days {
  const date = new Date(`${today}T00:00:00Z`);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'week': {
      const begin = -((date.getUTCDay() - firstWeekday + 7) % 7);
      return { from: shifted(date, begin), to: shifted(date, begin + 6) };
    }
    case 'next7':
      return { from: today, to: shifted(date, 6) };
    case 'month':
      return { from: `${today.slice(0, 8)}01`, to: lastOfMonth(date) };
    case 'lastMonth': {
      const to = lastOfMonth(date, -1);
      return { from: `${to.slice(0, 8)}01`, to };
    }
    case 'overdue':
      return { to: shifted(date, -1) };
  }
}

/** A view whose days from today are told as of today; what is overdue is not sent yet, unless a status was chosen. */
export function withDays(view: PaymentsViewState, today: string, firstWeekday?: number): PaymentsViewState {
  // A host may keep views for long, and give back what another build wrote.
  if (!view.due || !DUE_PERIODS.includes(view.due)) return view;
  const { from, to } = daysOf(view.due, today, firstWeekday);
  const filter: PaymentFilter = {
    ...(view.due === 'overdue' && { status: UNSENT }),
    ...without<PaymentFilter, keyof PaymentFilter>(view.filter ?? {}, 'executionDateFrom', 'executionDateTo'),
    ...(from !== undefined && { executionDateFrom: from }),
    executionDateTo: to,
  };
  return { ...view, filter };
}

function shifted(date: Date, days: number): string {
  return isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days));
}

function lastOfMonth(date: Date, months = 0): string {
  return isoDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 0));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
