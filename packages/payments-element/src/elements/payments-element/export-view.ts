import type { DebtorAccount } from '../../model/payment.js';
import { calendarDay } from '../../model/calendar-day.js';
import { withDays } from '../../model/due-period.js';
import type { PaymentsViewState } from '../../model/view-state.js';
import { filterChips, type ChipsContext } from '../payments-table/tools/filter-chips.js';
import { firstWeekday } from '../payments-table/tools/reader-days.js';
import type { ExportText } from './export-text.js';
import type { Workspace } from './workspace.js';

/** What the list shows, its days told as of today. */
export function viewNow({ host, list }: Workspace): PaymentsViewState {
  return withDays(list()?.viewState ?? {}, calendarDay(), firstWeekday(host.locale));
}

/** What the list is narrowed to, in words. */
export function viewInWords({ host, list }: Workspace, t: ExportText['t'], accounts: readonly DebtorAccount[]): string {
  const context = {
    // Those of its words that it uses came along.
    t: t as ChipsContext['t'],
    locale: host.locale,
    accountText: (id: string) => accounts.find((account) => account.id === id)?.name ?? id,
  };
  const chips = filterChips(list()?.viewState ?? {}, context);
  return chips.map(({ text }) => text).join(' · ') || t('export.paper.unfiltered');
}
