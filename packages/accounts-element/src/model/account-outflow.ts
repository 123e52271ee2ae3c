/** How many payments, and what they come to in whole minor units of their currency. */
export interface OutflowSum {
  readonly count: number;
  readonly amountMinor: number;
}

/** What is to leave an account in one currency, by how sure it is. */
export interface CurrencyOutflow {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Prepared and not submitted. */
  readonly unconfirmed: OutflowSum;
  /** Waiting for an approval. */
  readonly pending: OutflowSum;
  /** Approved and not handed over to the bank yet. */
  readonly confirmed: OutflowSum;
}

/**
 * The payments that are to leave an account and that its bank does not have yet. Rejected ones leave only after they were
 * changed, exported ones are the bank's: neither is counted.
 */
export interface AccountOutflow {
  readonly accountId: string;
  /** One for each currency that there are payments in; empty when nothing is to leave. */
  readonly currencies: readonly CurrencyOutflow[];
  /** There are more payments than were counted: every figure here is a lower bound. */
  readonly truncated: boolean;
}
