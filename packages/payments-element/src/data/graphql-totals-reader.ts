import type { PaymentFilter } from '../model/payment-query.js';
import { decodeTotals } from './decode-totals.js';
import { PAYMENT_TOTALS } from './detail-queries.js';
import { GraphQLPaymentsReader } from './graphql-payments-reader.js';
import type { CallOptions, PaymentTotals, TotalsReader } from './payments-gateway.js';

/** Reads also the totals of a filter, which a list shows once its rows are there. */
export class GraphQLTotalsReader extends GraphQLPaymentsReader implements TotalsReader {
  async totals(filter: PaymentFilter, options: CallOptions = {}): Promise<PaymentTotals> {
    return decodeTotals(await this.request(PAYMENT_TOTALS, 'paymentTotals', { filter }, options));
  }
}
