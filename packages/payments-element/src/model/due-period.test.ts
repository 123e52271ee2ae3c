import { expect } from '@open-wc/testing';
import { daysOf, withDays } from './due-period.js';

describe('days from today', () => {
  for (const [period, today, firstWeekday, from, to] of [
    ['today', '2026-11-22', 1, '2026-11-22', '2026-11-22'],
    // A Sunday: the last day of a week that begins on Monday, the first of one that begins on Sunday.
    ['week', '2026-11-22', 1, '2026-11-16', '2026-11-22'],
    ['week', '2026-11-22', 7, '2026-11-22', '2026-11-28'],
    ['week', '2026-12-30', 1, '2026-12-28', '2027-01-03'],
    ['next7', '2026-12-28', 1, '2026-12-28', '2027-01-03'],
    ['month', '2028-02-10', 1, '2028-02-01', '2028-02-29'],
    ['lastMonth', '2028-03-31', 1, '2028-02-01', '2028-02-29'],
    ['lastMonth', '2027-01-15', 1, '2026-12-01', '2026-12-31'],
    ['overdue', '2027-01-01', 1, undefined, '2026-12-31'],
  ] as const) {
    it(`${period} on ${today}, weeks beginning on day ${String(firstWeekday)}`, () => {
      const days = daysOf(period, today, firstWeekday);
      expect([days.from, days.to]).to.deep.equal([from, to]);
    });
  }

  it('are left out of a view that names a period nobody knows', () => {
    const view = { filter: { currency: 'EUR' }, due: 'someday' as 'today' };
    expect(withDays(view, '2026-11-22')).to.equal(view);
  });

  it('take the place of the days of then and leave the rest of the filter', () => {
    const kept = { filter: { currency: 'EUR', executionDateFrom: '2020-01-01', executionDateTo: '2020-01-07' } };
    expect(withDays({ ...kept, due: 'today' }, '2026-11-22').filter).to.deep.equal({
      currency: 'EUR',
      executionDateFrom: '2026-11-22',
      executionDateTo: '2026-11-22',
    });
    expect(withDays(kept, '2026-11-22')).to.equal(kept);
  });

  it('call overdue only what is not sent, unless a status was chosen', () => {
    expect(withDays({ due: 'overdue' }, '2026-11-22').filter?.status).to.not.include('EXPORTED');
    expect(withDays({ due: 'overdue', filter: { status: ['EXPORTED'] } }, '2026-11-22').filter?.status).to.deep.equal([
      'EXPORTED',
    ]);
  });
});
