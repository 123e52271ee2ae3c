/**
 * Which balance it is: the codes of ISO 20022 (`ExternalBalanceType1Code`) that banks give. `CLBD` and `ITBD` are booked at
 * the end of a day and within it, `CLAV` and `ITAV` may be disposed of, `XPCD` counts what is expected; `OPBD`, `OPAV`,
 * `PRCD`, `FWAV` and `INFO` are rarer.
 */
export type BalanceType = string;

/** What an account held, as its bank told. */
export interface AccountBalance {
  readonly accountId: string;
  readonly type: BalanceType;
  /** Whole minor units of `currency`, a safe integer; below zero what is owed. */
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** What it is the balance of: a day as `YYYY-MM-DD`, or an ISO 8601 instant in UTC. */
  readonly asOf: string;
}

/** Best first: what was booked, what may be disposed of, what is expected; of each kind the newest. */
const KINDS: readonly (readonly BalanceType[])[] = [['CLBD', 'ITBD'], ['CLAV', 'ITAV'], ['XPCD']];

/** The one balance to show of those that a bank told of an account: booked, in its own currency, and new, as far as there is. */
export function shownBalance(balances: readonly AccountBalance[], currency: string): AccountBalance | undefined {
  const own = balances.filter((balance) => balance.currency === currency);
  const [best] = [...(own.length > 0 ? own : balances)].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0),
  );
  return best;
}

function rankOf({ type }: AccountBalance): number {
  const rank = KINDS.findIndex((types) => types.includes(type));
  return rank < 0 ? KINDS.length : rank;
}
