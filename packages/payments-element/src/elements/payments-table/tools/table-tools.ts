import type { Payment } from '../../../model/payment.js';
import { OwnRows } from '../../../state/own-rows.js';
import type { PaymentsStore } from '../../../state/payments-store.js';
import { RowChanges } from '../row-changes.js';

/** What a table does with rows that are shown: keeps them current and marks what changed. */
export class TableTools {
  readonly #changes = new RowChanges();
  #store: PaymentsStore | undefined;

  /** How often each row has changed before the reader's eyes. */
  get changes(): ReadonlyMap<string, number> {
    return this.#changes.times;
  }

  /** Before each update of the table: which list it shows now, and which rows of it. */
  see(store: PaymentsStore | undefined, rows: readonly Payment[]): void {
    if (store !== this.#store) store?.keepOwn(new OwnRows());
    this.#store = store;
    this.#changes.see(store, rows);
  }
}
