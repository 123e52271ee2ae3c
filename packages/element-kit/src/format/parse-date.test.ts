import { expect } from '@open-wc/testing';
import { formatNumericDate } from './numeric-date.js';
import { parseDate } from './parse-date.js';

const ROWS: readonly (readonly [text: string, locale: string, date: string | undefined])[] = [
  ['2026-11-26', 'en-US', '2026-11-26'],
  ['2026-11-26', 'ar-EG', '2026-11-26'],
  ['26/11/2026', 'en-GB', '2026-11-26'],
  ['11/26/2026', 'en-US', '2026-11-26'],
  ['26.11.2026', 'de-DE', '2026-11-26'],
  ['26. 11. 2026', 'cs-CZ', '2026-11-26'],
  ['6.1.26', 'de-DE', '2026-01-06'],
  ['2026/11/26', 'ja-JP', '2026-11-26'],
  ['2026年11月26日', 'ja-JP', '2026-11-26'],
  ['٢٦/١١/٢٠٢٦', 'ar-EG', '2026-11-26'],
  ['29.2.2028', 'de-DE', '2028-02-29'],
  ['29.2.2027', 'de-DE', undefined],
  ['2026-02-30', 'en', undefined],
  ['26/11/2026', 'en-US', undefined],
  ['11/26/2026', 'en-GB', undefined],
  ['26/11', 'en-GB', undefined],
  ['tomorrow', 'en', undefined],
  ['1/2/326', 'en-GB', undefined],
  ['', 'en', undefined],
  ['26 Nov 2026', 'en', '2026-11-26'],
  ['26 sept 2026', 'en', '2026-09-26'],
  ['November 26, 2026', 'en-US', '2026-11-26'],
  ['26. März 2027', 'de-DE', '2027-03-26'],
  ['26 Dec 26', 'de-DE', '2026-12-26'],
  ['1 de maio de 2027', 'pt-BR', '2027-05-01'],
  ['26 Ju 2026', 'en', undefined],
  ['30 Feb 2026', 'en', undefined],
  ['Nov 2026', 'en', undefined],
  ['26 Nov 26 2026', 'en', undefined],
];

describe('parseDate', () => {
  for (const [text, locale, date] of ROWS) {
    it(`reads "${text}" as ${date ?? 'no date'} in ${locale}`, () => {
      expect(parseDate(text, locale)).to.equal(date);
    });
  }

  for (const locale of [
    'en-US',
    'en-GB',
    'de-DE',
    'fr-FR',
    'nl-NL',
    'pl-PL',
    'pt-BR',
    'ja-JP',
    'ar-EG',
    'en',
    'th-TH',
    'sv',
  ]) {
    it(`reads back what is written in ${locale}`, () => {
      expect(parseDate(formatNumericDate('2026-11-06', locale), locale)).to.equal('2026-11-06');
    });
  }

  it('reads back each month of the year that English of no country writes out', () => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-03`;
      expect(formatNumericDate(date, 'en')).to.match(/^3 \p{L}{3,4} 2026$/u);
      expect(parseDate(formatNumericDate(date, 'en'), 'en')).to.equal(date);
    }
  });
});
