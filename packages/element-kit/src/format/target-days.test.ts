import { expect } from '@open-wc/testing';
import { easterSunday, isTargetDay, openDay, targetHoliday } from './target-days.js';

describe('easterSunday', () => {
  // The table of the U.S. Naval Observatory (https://aa.usno.navy.mil/data/easter_sundays), its earliest and latest days too.
  for (const date of [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
  ]) {
    it(`is on ${date}`, () => {
      expect(easterSunday(Number(date.slice(0, 4)))).to.equal(date);
    });
  }
});

describe('the calendar of TARGET', () => {
  it('is closed on the days that the ECB names, in 2026 and 2027', () => {
    const closed = (year: number): string[] => {
      const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)));
      return days.map((day) => day.toISOString().slice(0, 10)).filter((day) => targetHoliday(day) !== undefined);
    };
    const in2026 = ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25', '2026-12-26'];
    const in2027 = ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-01', '2027-12-25', '2027-12-26'];
    expect([closed(2026), closed(2027)]).to.deep.equal([in2026, in2027]);
  });

  it('is closed at weekends', () => {
    const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    expect(week.filter(isTargetDay)).to.deep.equal(week.slice(0, 5));
  });

  for (const [date, count, day] of [
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-11-26', 1, '2026-11-27'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-28', 1, '2026-12-01'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-03', 0, '2026-04-07'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 2, '2027-01-05'],
  ] as const) {
    it(`is open on ${day}, ${String(count)} days after ${date}`, () => {
      expect(openDay(date, count)).to.equal(day);
    });
  }
});
