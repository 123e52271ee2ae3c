import { expect } from '@open-wc/testing';
import { MINOR_DIGITS } from './minor-digits.generated.js';
import { formatAmount, formatMoney, isCurrency, minorDigits, toDecimalString } from './money.js';

describe('amounts', () => {
  it('have the minor digits of ISO 4217, where Intl has others', () => {
    expect(['JPY', 'EUR', 'KWD', 'CLF', 'IQD'].map(minorDigits)).to.deep.equal([0, 2, 3, 4, 3]);
    expect(formatAmount(1234, 'IQD', 'en')).to.equal('1.234');
  });

  it('have the digits that ISO 4217 publishes for each currency that has other than two', () => {
    // List one of the maintenance agency: https://www.six-group.com/dam/download/financial-information/data-center/iso-currrency/lists/list-one.xml
    const published = {
      0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
      3: 'BHD IQD JOD KWD LYD OMR TND',
      4: 'CLF UYW',
    };
    const codes = Object.keys(MINOR_DIGITS).sort();
    for (const [digits, expected] of Object.entries(published)) {
      expect(codes.filter((code) => minorDigits(code) === Number(digits)).join(' '), digits).to.equal(expected);
    }
    const others = codes.filter((code) => ![0, 2, 3, 4].includes(minorDigits(code)));
    expect(others).to.be.empty;
  });

  it('become decimal text without a float on the way', () => {
    expect(toDecimalString(5, 2)).to.equal('0.05');
    expect(toDecimalString(-125_000, 2)).to.equal('-1250.00');
    expect(toDecimalString(42, 0)).to.equal('42');
    expect(toDecimalString(Number.MAX_SAFE_INTEGER, 2)).to.equal('90071992547409.91');
  });

  it('keep every digit when they are formatted', () => {
    expect(formatAmount(Number.MAX_SAFE_INTEGER, 'EUR', 'en-GB')).to.equal('90,071,992,547,409.91');
  });

  it('are written as the locale writes them', () => {
    expect(formatMoney(125_000, 'EUR', 'en-GB').replace(/\s/g, ' ')).to.equal('EUR 1,250.00');
    expect(formatMoney(125_000, 'EUR', 'de-DE').replace(/\s/g, ' ')).to.equal('1.250,00 EUR');
    expect(formatAmount(125_000, 'JPY', 'fr-FR').replace(/\s/g, ' ')).to.equal('125 000');
  });

  it('refuse fractions, and codes that ISO 4217 does not list', () => {
    expect(() => formatMoney(0.5, 'EUR', 'en')).to.throw(RangeError);
    expect(() => formatMoney(1, 'XYZ', 'en')).to.throw(RangeError);
    expect(() => minorDigits('constructor')).to.throw(RangeError);
    expect(isCurrency('toString')).to.equal(false);
  });
});
