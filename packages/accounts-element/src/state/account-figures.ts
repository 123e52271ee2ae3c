import type { AccountBalance } from '../model/account-balance.js';
import type { AccountOutflow } from '../model/account-outflow.js';
import type { ProjectedBalance } from '../model/projected-balance.js';

/** What is told of an account beside its row; each part absent while, or where, it is not known. */
export interface AccountFigures {
  /** All that the bank told. */
  readonly balances?: readonly AccountBalance[];
  /** The one of them to show. */
  readonly balance?: AccountBalance;
  readonly outflow?: AccountOutflow;
  /** That balance less that outflow. */
  readonly projected?: ProjectedBalance;
}

/** `off` where the gateway has none. What was read before stays while it is `loading` again, and when that `failed`. */
export type FigureStatus = 'off' | 'loading' | 'ready' | 'failed';

export interface FiguresState {
  readonly balances: FigureStatus;
  readonly outflows: FigureStatus;
  readonly byAccount: ReadonlyMap<string, AccountFigures>;
}

export const NO_FIGURES: FiguresState = { balances: 'off', outflows: 'off', byAccount: new Map() };
