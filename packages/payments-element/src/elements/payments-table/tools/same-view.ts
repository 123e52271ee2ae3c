import { NEWEST_FIRST } from '../../../model/payment-order.js';
import type { PaymentsViewState } from '../../../model/view-state.js';

/** Whether a kept view shows what is shown now; what it says nothing of may be as it is. */
export function isSameView(kept: PaymentsViewState, now: PaymentsViewState): boolean {
  return keyOf({ ...now, ...kept, filter: kept.filter, due: kept.due, sort: kept.sort }) === keyOf(now);
}

interface LooseView extends Omit<PaymentsViewState, 'filter' | 'due' | 'sort'> {
  readonly filter?: PaymentsViewState['filter'] | undefined;
  readonly due?: PaymentsViewState['due'] | undefined;
  readonly sort?: PaymentsViewState['sort'] | undefined;
}

function keyOf({ filter = {}, due, sort = NEWEST_FIRST, columns, pageSize }: LooseView): string {
  // Days that a word means are other ones tomorrow.
  const parts = Object.entries(filter).filter(([part]) => !due || !part.startsWith('executionDate'));
  parts.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([parts, due, sort.field, sort.direction, columns, pageSize]);
}
