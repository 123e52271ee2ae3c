import type { AccountBalance } from './account-balance.js';
import type { AccountOutflow, CurrencyOutflow } from './account-outflow.js';

/** What an account will hold once all that is to leave it has left. */
export interface ProjectedBalance {
  readonly amountMinor: number;
  readonly currency: string;
  /** Of the balance that it begins from. */
  readonly asOf: string;
  /** Not all payments were counted, so the account will hold no more than this, and may hold less. */
  readonly atMost: boolean;
  /** What was taken off the balance; absent when nothing was. */
  readonly counted?: CurrencyOutflow;
  /** What is to leave in other currencies, which is in no figure here: nobody knows the bank's rate. */
  readonly others: readonly CurrencyOutflow[];
}

/**
 * The balance less what is to leave in its currency: unconfirmed, pending and confirmed.
 * @returns Undefined without a balance or an outflow, for those of two accounts, or where the sum is no safe integer.
 */
export function projectedBalance(
  balance: AccountBalance | undefined,
  outflow: AccountOutflow | undefined,
): ProjectedBalance | undefined {
  if (!balance || balance.accountId !== outflow?.accountId) return undefined;
  const { currency, asOf } = balance;
  const counted = outflow.currencies.find((one) => one.currency === currency);
  const others = outflow.currencies.filter((one) => one !== counted);
  const amountMinor = balance.amountMinor - (counted ? outflowTotal(counted).amountMinor : 0);
  if (!Number.isSafeInteger(amountMinor)) return undefined;
  return { amountMinor, currency, asOf, atMost: outflow.truncated, others, ...(counted && { counted }) };
}

/** All that is to leave in one currency; its amount is NaN where that is no safe integer. */
export function outflowTotal({ unconfirmed, pending, confirmed }: Omit<CurrencyOutflow, 'currency'>): {
  readonly count: number;
  readonly amountMinor: number;
} {
  const sums = [unconfirmed, pending, confirmed];
  return {
    count: sums.reduce((sum, { count }) => sum + count, 0),
    amountMinor: sums.reduce((sum, { amountMinor }) => exact(sum + amountMinor), 0),
  };
}

function exact(sum: number): number {
  return Number.isSafeInteger(sum) ? sum : NaN;
}
