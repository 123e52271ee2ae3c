import { expect } from '@open-wc/testing';
import { parseMoney } from './parse-money.js';

/** Text, locale, currency, and the minor units that it is or the problem that it has. */
const ROWS: readonly (readonly [text: string, locale: string, currency: string, answer: number | string])[] = [
  ['1250', 'en', 'EUR', 125_000],
  ['1,250.00', 'en', 'EUR', 125_000],
  ['1250.5', 'en', 'EUR', 125_050],
  ['.5', 'en', 'EUR', 50],
  ['5.', 'en', 'EUR', 500],
  ['0.01', 'en', 'EUR', 1],
  ['12,345,678.90', 'en', 'EUR', 1_234_567_890],
  ['12,34,567.90', 'en-IN', 'INR', 123_456_790],
  ['1.250,00', 'de', 'EUR', 125_000],
  ['1.250', 'de', 'EUR', 125_000],
  ['1250,5', 'de', 'EUR', 125_050],
  ['1\u202f250,00', 'fr', 'EUR', 125_000],
  ['1\u00a0250,00 €', 'fr', 'EUR', 125_000],
  ['1 250', 'fr', 'EUR', 125_000],
  ["1'250.00", 'de-CH', 'CHF', 125_000],
  ['1’250.00', 'de-CH', 'CHF', 125_000],
  ['١٬٢٥٠٫٥٠', 'ar-EG', 'EUR', 125_050],
  ['１２５０', 'ja', 'JPY', 1_250],
  // Pasted in another locale's form: only one reading is possible.
  ['1.250,00', 'en', 'EUR', 125_000],
  ['1,250.00', 'de', 'EUR', 125_000],
  ['12,50', 'en', 'EUR', 1_250],
  ['1.250.000', 'en', 'EUR', 125_000_000],
  ['EUR 1,250.00', 'en', 'EUR', 125_000],
  ['1.250,00 EUR', 'de', 'EUR', 125_000],
  ['€1,250', 'en', 'EUR', 125_000],
  // Digits by ISO 4217, where CLDR has others.
  ['1,250', 'en', 'JPY', 1_250],
  ['1.234', 'en', 'KWD', 1_234],
  ['1.234', 'en', 'IQD', 1_234],
  ['1.2345', 'en', 'CLF', 12_345],
  // Two readings, so none: people who mean a thousand and people who mean one and a quarter both type this.
  ['1.250', 'en', 'EUR', 'digits'],
  ['1,250', 'de', 'EUR', 'digits'],
  ['12.345', 'en', 'EUR', 'digits'],
  ['1.5', 'en', 'JPY', 'digits'],
  ['0,125', 'en', 'EUR', 'format'],
  ['12 34', 'en', 'EUR', 'format'],
  ['1,25,0.00', 'en', 'EUR', 'format'],
  ['1.250,000.00', 'en', 'EUR', 'format'],
  ['abc', 'en', 'EUR', 'format'],
  ['1e3', 'en', 'EUR', 'format'],
  ['Infinity', 'en', 'EUR', 'format'],
  ['USD 5', 'en', 'EUR', 'format'],
  ['$5', 'en', 'EUR', 'format'],
  ['5', 'en', 'XXX', 'format'],
  ['', 'en', 'EUR', 'required'],
  ['  ', 'en', 'EUR', 'required'],
  ['0', 'en', 'EUR', 'range'],
  ['-5', 'en', 'EUR', 'range'],
  ['90071992547409.92', 'en', 'EUR', 'most'],
  ['90071992547409.91', 'en', 'EUR', 9_007_199_254_740_991],
];

describe('parseMoney', () => {
  for (const [text, locale, currency, answer] of ROWS) {
    it(`reads "${text}" as ${String(answer)} in ${currency}, ${locale}`, () => {
      const { amountMinor, problem } = parseMoney(text, currency, locale);
      expect(amountMinor ?? problem).to.equal(answer);
    });
  }
});
