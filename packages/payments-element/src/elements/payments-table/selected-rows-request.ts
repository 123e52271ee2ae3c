import type { Payment } from '../../model/payment.js';

/** Asks a table, from beside it, what it has seen of the selected payments; it answers at once. */
export class SelectedRowsRequest extends Event {
  static readonly type = 'selected-rows-request';
  rows: readonly Payment[] = [];

  constructor() {
    super(SelectedRowsRequest.type);
  }
}
