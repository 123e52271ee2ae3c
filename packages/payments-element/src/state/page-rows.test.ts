import { expect } from '@open-wc/testing';
import type { Payment } from '../model/payment.js';
import { paymentFixture, paymentFixtures } from '../testing.js';
import { PageRows, type PagePlace } from './page-rows.js';

const PLACE: PagePlace = { filter: undefined, sort: undefined, size: 5, index: 0, hasNext: true };
const LATER = '2026-12-01T00:00:00.000Z';
const all = paymentFixtures(12);
const fresh = (id: string, row: Partial<Payment> = {}): Payment => paymentFixture({ id, createdAt: LATER, ...row });
const ids = (page: PageRows): string[] => page.rows.map(({ id }) => id.replace('payment-', ''));

function firstPage(place: Partial<PagePlace> = {}): PageRows {
  const page = new PageRows();
  page.arrive(all.slice(0, 5), { ...PLACE, ...place });
  return page;
}

describe('PageRows', () => {
  it('puts what is saved here where it belongs, and the next page begins with what it pushed off', () => {
    const page = firstPage();
    page.save(fresh('mine'));
    expect(ids(page)).to.deep.equal(['mine', '1', '2', '3', '4']);
    page.arrive(all.slice(5, 10), { ...PLACE, index: 1 });
    expect(ids(page)).to.deep.equal(['5', '6', '7', '8', '9']);
    page.arrive(all.slice(10), { ...PLACE, index: 2, hasNext: false });
    expect(ids(page)).to.deep.equal(['10', '11', '12']);
  });

  it('shows each row once when the pages are read again from a first one that has the saved row by now', () => {
    const page = firstPage();
    const mine = fresh('mine');
    page.save(mine);
    page.arrive([mine, ...all.slice(0, 4)], PLACE);
    page.arrive(all.slice(4, 9), { ...PLACE, index: 1 });
    expect(ids(page)).to.deep.equal(['5', '6', '7', '8', '9']);
  });

  it('leaves to its page the last row that a reading for nobody asked for by itself', () => {
    const page = firstPage();
    const doubtful = page.check([fresh('theirs'), ...all.slice(0, 4)]);
    for (const id of doubtful) page.hear(id, all.find((row) => row.id === id) ?? fresh(id));
    page.arrive(all.slice(5, 10), { ...PLACE, index: 1 });
    expect(ids(page)).to.deep.equal(['6', '7', '8', '9', '10']);
  });

  it('says that a payment saved here is not on this page, and counts it before', () => {
    const page = firstPage();
    page.arrive(all.slice(5, 10), { ...PLACE, index: 1 });
    expect(page.save(fresh('mine'))).to.equal(true);
    expect([page.elsewhere, page.rows.length]).to.deep.equal(['mine', 5]);
    page.hear('mine', fresh('mine'));
    expect(page.news).to.equal(0);
    page.arrive(all.slice(5, 10), { ...PLACE, index: 1 });
    expect(page.elsewhere).to.equal(undefined);
  });

  it('goes by the order of the list', () => {
    const sort = { field: 'AMOUNT', direction: 'ASC' } as const;
    const rows = [100, 200, 300, 400, 500].map((amountMinor) => fresh(`${amountMinor}`, { amountMinor }));
    const page = new PageRows();
    page.arrive(rows, { ...PLACE, sort, size: 10 });
    page.save(fresh('250', { amountMinor: 250 }));
    expect(ids(page)).to.deep.equal(['100', '200', '250', '300', '400', '500']);
    page.save(fresh('900', { amountMinor: 900 }));
    expect(page.elsewhere).to.equal('900');
  });

  it('counts what others add and leaves the rows alone until the page is asked for', () => {
    const page = firstPage();
    page.hear('a', fresh('a'));
    page.hear('b', fresh('b', { version: 2 }));
    page.hear('payment-9', all[8]); // on a page that nobody has seen
    expect([ids(page), page.news]).to.deep.equal([['1', '2', '3', '4', '5'], 2]);
    page.hear('b', undefined);
    expect(page.news).to.equal(1);
    page.arrive(all.slice(0, 5), PLACE);
    expect([ids(page), page.news]).to.deep.equal([['a', '1', '2', '3', '4'], 0]);
  });

  it('counts nothing that the filter leaves out, nor a change of a page that was passed', () => {
    const page = firstPage({ filter: { currency: 'EUR' } });
    page.hear('usd', fresh('usd', { currency: 'USD' }));
    page.arrive(all.slice(5, 10), { ...PLACE, index: 1 });
    page.hear('payment-1', { ...all[0]!, version: 2 });
    page.hear('changed', fresh('changed', { version: 4 }));
    expect(page.news).to.equal(0);
    page.hear('new', fresh('new'));
    expect(page.news).to.equal(1);
  });

  it('changes rows in place, and takes those away that are gone or fit no more', () => {
    const page = firstPage({ filter: { currency: 'EUR' } });
    expect(ids(page)).to.deep.equal(['1', '2', '3', '5']);
    page.hear('payment-2', { ...all[1]!, version: 2, amountMinor: 7 });
    page.hear('payment-3', { ...all[2]!, version: 2, currency: 'USD' });
    page.hear('payment-1', undefined);
    expect(page.rows.map(({ id, amountMinor }) => [id, amountMinor])).to.deep.equal([
      ['payment-2', 7],
      ['payment-5', all[4]!.amountMinor],
    ]);
  });

  it('never goes back to an older version, whatever the index still says', () => {
    const page = firstPage();
    page.save({ ...all[0]!, version: 3, amountMinor: 7 });
    page.hear('payment-1', { ...all[0]!, version: 2, amountMinor: 8 });
    page.check(all.slice(0, 5));
    page.arrive(all.slice(0, 5), PLACE);
    expect(page.rows[0]!.amountMinor).to.equal(7);
  });

  it('asks about the rows of which a page read again tells nothing', () => {
    const page = firstPage();
    const newer = { ...all[2]!, version: 2, amountMinor: 7 };
    expect(page.check([fresh('a'), all[0]!, all[1]!, newer, all[3]!])).to.deep.equal(['payment-5']);
    expect([ids(page), page.news, page.rows[2]!.amountMinor]).to.deep.equal([['1', '2', '3', '4', '5'], 1, 7]);
    expect(page.check(all.slice(0, 5))).to.deep.equal(['a']);
  });

  it('shows what was deleted here and is restored here in its old place', () => {
    const page = firstPage();
    page.save({ ...all[1]!, version: 2, deletedAt: LATER });
    expect(ids(page)).to.deep.equal(['1', '3', '4', '5']);
    page.check(all.slice(0, 5));
    expect(ids(page)).to.deep.equal(['1', '3', '4', '5']);
    page.save({ ...all[1]!, version: 3 });
    expect(ids(page)).to.deep.equal(['1', '2', '3', '4', '5']);
  });
});
