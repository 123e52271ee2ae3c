import { expect } from '@open-wc/testing';
import { fromDecimalString } from './decimal.js';
import { minorDigits, toDecimalString } from './money.js';

describe('a decimal number as minor units', () => {
  for (const [text, currency, minor] of [
    ['12.5', 'EUR', 1250],
    ['-0.05', 'EUR', -5],
    ['7', 'JPY', 7],
    ['7.0', 'JPY', 7],
    ['1.2345', 'CLF', 12_345],
    ['0.001', 'KWD', 1],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
    ['-0', 'EUR', 0],
  ] as const) {
    it(`is ${String(minor)} for ${text} ${currency}`, () => {
      expect(fromDecimalString(text, currency)).to.equal(minor);
      expect(fromDecimalString(toDecimalString(minor, minorDigits(currency)), currency)).to.equal(minor);
    });
  }

  for (const [text, currency] of [
    ['12.505', 'EUR'],
    ['7.5', 'JPY'],
    ['90071992547409.92', 'EUR'],
    ['1e3', 'EUR'],
    ['1,5', 'EUR'],
    [' 1', 'EUR'],
    ['.5', 'EUR'],
    ['NaN', 'EUR'],
    ['', 'EUR'],
    ['1', 'XXQ'],
  ] as const) {
    it(`is nothing for ${text || 'no text'} ${currency}`, () => {
      expect(fromDecimalString(text, currency)).to.equal(undefined);
    });
  }
});
