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
  // "New Year's Day, Good Friday, Easter Monday, 1 May, Christmas Day and 26 December", from 2002 until further notice:
  // https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html
  for (const [year, goodFriday, easterMonday] of [
    [2002, '2002-03-29', '2002-04-01'],
    [2024, '2024-03-29', '2024-04-01'],
    [2025, '2025-04-18', '2025-04-21'],
    [2026, '2026-04-03', '2026-04-06'],
    [2027, '2027-03-26', '2027-03-29'],
    [2028, '2028-04-14', '2028-04-17'],
  ] as const) {
    it(`is closed on the six days that the ECB names, in ${String(year)}`, () => {
      const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)));
      const dates = days.map((day) => day.toISOString().slice(0, 10)).filter((day) => day.startsWith(String(year)));
      const others = ['01-01', '05-01', '12-25', '12-26'].map((day) => `${String(year)}-${day}`);
      const closed = [...others, goodFriday, easterMonday].sort();
      expect(dates.filter((day) => targetHoliday(day) !== undefined)).to.deep.equal(closed);
    });
  }

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
