import { OwnRows } from '../state/own-rows.js';
import type { PaymentsStore } from '../state/payments-store.js';

export type { PaymentsStore } from '../state/payments-store.js';

/** From now on the store shows over its list what is known to be newer. */
export function keepOwnRows(store: PaymentsStore): void {
  store.keepOwn(new OwnRows());
}
