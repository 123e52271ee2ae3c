import { PaymentsKeeper, type Following } from '../state/payments-keeper.js';
import type { PaymentsStore } from '../state/payments-store.js';
import { PaymentsStream } from '../state/payments-stream.js';
import type { Keeping } from './keep-payments.js';

export type { PaymentsStream } from '../state/payments-stream.js';

/** From now on the store's list has no pages and is kept current. Undefined where the store is over. */
export function keepStream(
  store: PaymentsStore,
  following: Following,
): { readonly keeper: Keeping; readonly stream: PaymentsStream } | undefined {
  const stream = new PaymentsStream();
  let keeper: PaymentsKeeper | undefined;
  store.keep((list) => (keeper = new PaymentsKeeper(list, following, stream)));
  return keeper && { keeper, stream };
}
