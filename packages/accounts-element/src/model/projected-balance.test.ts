import { expect } from '@open-wc/testing';
import { outflowFixture } from '../testing.js';
import type { AccountBalance } from './account-balance.js';
import { outflowTotal, projectedBalance } from './projected-balance.js';

const balance: AccountBalance = {
  accountId: 'main',
  type: 'CLBD',
  amountMinor: 100,
  currency: 'EUR',
  asOf: '2026-11-20',
};
const euros = outflowFixture('main', 'EUR', [1, 30], [1, 60], [2, 50]).currencies[0]!;
const dollars = outflowFixture('main', 'USD', [1, 5]).currencies[0]!;
const outflow = { accountId: 'main', currencies: [dollars, euros], truncated: false };

describe('projectedBalance', () => {
  it('is the balance less all that is to leave in its currency, below zero too; the others are told apart', () => {
    const told = {
      amountMinor: -40,
      currency: 'EUR',
      asOf: '2026-11-20',
      atMost: false,
      counted: euros,
      others: [dollars],
    };
    expect(projectedBalance(balance, outflow)).to.deep.equal(told);
    expect(outflowTotal(euros)).to.deep.equal({ count: 4, amountMinor: 140 });
    expect(projectedBalance(balance, { ...outflow, currencies: [dollars] })).to.deep.include({
      amountMinor: 100,
      others: [dollars],
    });
  });

  it('is an upper bound where not all was counted', () => {
    expect(projectedBalance(balance, { ...outflow, truncated: true })?.atMost).to.equal(true);
  });

  it('is not known without either, of another account, or where no number is exact', () => {
    expect(projectedBalance(undefined, outflow)).to.equal(undefined);
    expect(projectedBalance(balance, undefined)).to.equal(undefined);
    expect(projectedBalance({ ...balance, accountId: 'other' }, outflow)).to.equal(undefined);
    expect(projectedBalance({ ...balance, amountMinor: Number.MIN_SAFE_INTEGER }, outflow)).to.equal(undefined);
    const most = Number.MAX_SAFE_INTEGER;
    expect(projectedBalance(balance, outflowFixture('main', 'EUR', [1, most], [1, most]))).to.equal(undefined);
  });
});
