import { expect } from '@open-wc/testing';
import { formatDate, formatDateTime, formatDay, formatLongDate } from './date.js';
import { compactIban, groupIban } from './iban.js';
import { formatMoment } from './moment.js';
import { formatNumericDate } from './numeric-date.js';
import { intl } from './intl-cache.js';

describe('dates', () => {
  it('are short with the weekday, and name another year', () => {
    expect(formatDate('2026-11-26', 'en-GB', 2026)).to.equal('Thu 26 Nov');
    expect(formatDate('2027-01-04', 'en-GB', 2026)).to.equal('Mon 4 Jan 2027');
  });

  it('are the same day in every reader’s zone, and in full where asked', () => {
    expect(formatLongDate('2026-11-26', 'en-GB')).to.match(/^Thursday,? 26 November 2026$/);
    expect(formatLongDate('2026-01-01', 'de-DE')).to.equal('Donnerstag, 1. Januar 2026');
  });

  it('stand in a sentence without the year that goes without saying', () => {
    expect(formatDay('2026-11-26', 'en-GB', 2026)).to.match(/^Thursday,? 26 November$/);
    expect(formatDay('2027-01-04', 'de-DE', 2026)).to.equal('Montag, 4. Januar 2027');
  });

  it('are in one order in English of no country, in figures and in words', () => {
    expect(formatNumericDate('2026-11-26', 'en')).to.equal('26 Nov 2026');
    expect(formatDate('2026-11-26', 'en', 2026)).to.equal('Thu 26 Nov');
    expect(formatLongDate('2026-11-26', 'en')).to.match(/^Thursday,? 26 November 2026$/);
    expect(formatLongDate('2026-11-26', 'en-US')).to.equal('Thursday, November 26, 2026');
  });

  it('come back as they are when they are none', () => {
    expect(formatDate('tomorrow', 'en')).to.equal('tomorrow');
    expect(formatDate('2026-13-45', 'en')).to.equal('2026-13-45');
    expect(formatDateTime('later', 'en')).to.equal('later');
  });

  it('and times of not long ago name the day where it is another one, by one clock in English of no country', () => {
    const now = new Date().setHours(15, 4);
    expect(formatMoment(now, 'en')).to.equal('15:04');
    expect(formatMoment(now, 'en-US')).to.match(/^03:04\sPM$/);
    expect(formatMoment(new Date(2020, 10, 26, 15, 4).getTime(), 'en')).to.equal('26 Nov, 15:04');
  });

  it('name the zone of a time', () => {
    expect(formatDateTime('2026-11-22T10:41:00Z', 'en-GB', 'Europe/Berlin')).to.equal('22 Nov 2026, 11:41 CET');
  });
});

describe('IBANs', () => {
  it('are grouped in fours, and compacted whatever was pasted between', () => {
    expect(groupIban('DE89370400440532013000')).to.equal('DE89 3704 0044 0532 0130 00');
    expect(compactIban(' de89-3704 0044\u00a00532\u200b0130 00')).to.equal('DE89370400440532013000');
  });
});

describe('the cache of formatters', () => {
  it('gives the same one for the same wish, and forgets the least used', () => {
    const first = intl('number', 'en', { minimumFractionDigits: 1 });
    expect(intl('number', 'en', { minimumFractionDigits: 1 })).to.equal(first);
    for (let digits = 0; digits < 80; digits += 1) intl('number', `en-u-nu-latn-x-a${digits}`, {});
    expect(intl('number', 'en', { minimumFractionDigits: 1 })).not.to.equal(first);
  });
});
