import type { ListKeeper } from '../state/list-keeper.js';
import { PaymentsKeeper, type Following } from '../state/payments-keeper.js';
import type { PaymentsStore } from '../state/payments-store.js';

export type { Following } from '../state/payments-keeper.js';
export type { PaymentsStore, PaymentsView } from '../state/payments-store.js';

/** What an element asks of what keeps its list current. */
export type Keeping = ListKeeper & Pick<PaymentsKeeper, 'retry'>;

/** From now on the store's list is kept current. Undefined where the store is over. */
export function keepPayments(store: PaymentsStore, following: Following): Keeping | undefined {
  let keeper: PaymentsKeeper | undefined;
  store.keep((list) => (keeper = new PaymentsKeeper(list, following)));
  return keeper;
}
