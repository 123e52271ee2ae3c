import { expect } from '@open-wc/testing';
import { bankCodeOf, ibanCountryOf, isSepaCountry } from './iban-facts.js';

describe('bankCodeOf', () => {
  // Bank identifiers of the examples that the IBAN registry prints (ISO 13616, release 100).
  for (const [iban, code] of [
    ['DE89370400440532013000', '37040044'],
    ['NL91ABNA0417164300', 'ABNA'],
    ['GB29NWBK60161331926819', 'NWBK'],
    ['FR1420041010050500013M02606', '20041'],
    ['IT60X0542811101000000123456', '05428'],
    ['BE68539007547034', '539'],
    ['CH9300762011623852957', '00762'],
    ['NO9386011117947', '8601'],
    ['AT611904300234573201', '19043'],
  ] as const) {
    it(`finds ${code} in the registry's ${iban}`, () => {
      expect(bankCodeOf(iban)).to.equal(code);
    });
  }

  it('finds none where no country is known, and takes no pattern for one', () => {
    expect(bankCodeOf('ZZ123456')).to.equal(undefined);
    expect(bankCodeOf('.*89370400440532013000')).to.equal(undefined);
    expect(bankCodeOf('')).to.equal(undefined);
    expect(bankCodeOf('DE89')).to.equal(undefined);
  });
});

describe('the countries of SEPA', () => {
  it('are those of the EPC, the newest included', () => {
    for (const country of ['DE', 'CH', 'GB', 'VA', 'RS', 'MK']) expect(isSepaCountry(country), country).to.equal(true);
    for (const country of ['US', 'TR', 'UA', 'XK', 'BA', 'FO', 'E A', '']) {
      expect(isSepaCountry(country), country).to.equal(false);
    }
  });

  it('give their IBANs out in their territories', () => {
    expect(['JE', 'RE', 'AX', 'DE'].map(ibanCountryOf)).to.deep.equal(['GB', 'FR', 'FI', 'DE']);
  });
});
