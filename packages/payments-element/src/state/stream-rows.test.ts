import { expect } from '@open-wc/testing';
import { paymentFixture, paymentFixtures } from '../testing.js';
import { StreamRows } from './stream-rows.js';

const all = paymentFixtures(60);
const EVERYTHING = { filter: undefined, sort: undefined };

/** Three parts of ten rows; more follow. */
function threeParts(): StreamRows {
  const rows = new StreamRows();
  rows.begin(all.slice(0, 10), '1', EVERYTHING);
  for (const number of [1, 2]) {
    const part = { number, token: `${number}`, count: undefined };
    rows.arrive(part, all.slice(number * 10, number * 10 + 10), `${number + 1}`);
  }
  return rows;
}

describe('StreamRows, read again for nobody', () => {
  it('takes for new what came among rows that were seen, where nobody told of it', () => {
    const rows = threeParts();
    const between = paymentFixture({ id: 'between', createdAt: all[14]!.createdAt! });
    rows.check(1, [...all.slice(10, 15), between, ...all.slice(15, 20)]);
    expect([rows.news, rows.count, rows.at(15)!.id]).to.deep.equal([1, 30, 'payment-16']);
  });

  it('takes nothing for new that moved up out of a part that was let go', () => {
    const rows = threeParts();
    rows.doubt(0, 10);
    rows.check(0, all.slice(1, 11));
    expect(rows.news).to.equal(0);
  });

  it('takes nothing for new in a part that was let go and is on its way', () => {
    const rows = threeParts();
    rows.doubt(0, 10);
    expect(rows.check(1, all.slice(10, 20))).to.deep.equal([]);
    expect(rows.news).to.equal(0);
  });

  it('says of which rows that tells nothing', () => {
    const rows = threeParts();
    expect(rows.check(1, all.slice(11, 20))).to.deep.equal(['payment-11']);
  });
});
