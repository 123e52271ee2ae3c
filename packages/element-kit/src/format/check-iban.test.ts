import { expect } from '@open-wc/testing';
import { ibanProblem } from './check-iban.js';
import { cleanIban } from './clean-iban.js';
import { IBAN_LENGTHS } from './iban-lengths.generated.js';

/** Examples that the IBAN registry itself prints (ISO 13616, https://www.swift.com/node/9606). */
const REGISTRY = `AE070331234567890123456 AT611904300234573201 BE68539007547034 BR1800360305000010009795493C1
  CH9300762011623852957 DE89370400440532013000 DK5000400440116243 ES9121000418450200051332 FI2112345600000785
  FR1420041010050500013M02606 GB29NWBK60161331926819 IE29AIBK93115212345678 IT60X0542811101000000123456
  LC55HEMM000100010012001200023015 MT84MALT011000012345MTLCAST001S NL91ABNA0417164300 NO9386011117947
  PL61109010140000071219812874 SA0380000000608010167519 SE4550000000058398257466 TR330006100519786457841326`.split(
  /\s+/,
);

describe('ibanProblem', () => {
  for (const iban of REGISTRY) {
    it(`finds nothing against the registry's ${iban}`, () => {
      expect(ibanProblem(iban)).to.be.undefined;
    });
  }

  it('finds each single wrong digit and each two neighbours that changed places', () => {
    const iban = 'DE89370400440532013000';
    for (let at = 4; at < iban.length; at += 1) {
      const digit = String((Number(iban[at]) + 1) % 10);
      expect(ibanProblem(iban.slice(0, at) + digit + iban.slice(at + 1))?.rule, `digit ${at}`).to.equal('checkDigits');
      const [a = '', b = ''] = [iban[at], iban[at + 1]];
      const swapped = iban.slice(0, at) + b + a + iban.slice(at + 2);
      if (a !== b && b !== '') expect(ibanProblem(swapped)?.rule, `pair ${at}`).to.equal('checkDigits');
    }
  });

  it('says how long the country wants it', () => {
    const problem = { rule: 'length', country: 'DE', expected: 22, actual: 21 };
    expect(ibanProblem('DE8937040044053201300')).to.deep.equal(problem);
    expect(ibanProblem(`ZZ${'1'.repeat(40)}`)).to.deep.equal({
      ...problem,
      country: 'ZZ',
      expected: undefined,
      actual: 42,
    });
  });

  it('judges as the table of good and bad values does', async () => {
    const table = '/data/values.json';
    const { rows } = (await import(table)) as { rows: { field: string; value: unknown; ok: boolean; rule?: string }[] };
    const ibans = rows.filter(
      (row) => row.field === 'creditorIban' && typeof row.value === 'string' && row.value.trim(),
    );
    expect(ibans.length).to.be.greaterThan(4);
    for (const { value, rule } of ibans) expect(ibanProblem(value as string)?.rule, String(value)).to.equal(rule);
  });

  it('knows the length of every country, and no other names', () => {
    expect(IBAN_LENGTHS['NO']).to.equal(15);
    expect(ibanProblem('toString')?.rule).to.equal('characters');
  });
});

describe('cleanIban', () => {
  const clean = 'DE89370400440532013000';
  for (const text of [
    'DE89 3704 0044 0532 0130 00',
    'de89-3704-0044-0532-0130-00',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'IBAN DE89370400440532013000',
    '\u200eDE89\u00a03704\u202f0044\u20090532\u200b0130\u206000\ufeff',
    'DE89\t3704\n0044 0532 0130 00',
    'ＤＥ８９３７０４００４４０５３２０１３０００',
    'DE89 3704 0044 0532 0130 00.',
  ]) {
    it(`takes the wrapping off ${JSON.stringify(text)}`, () => {
      expect(cleanIban(text)).to.equal(clean);
    });
  }

  it('leaves what does not belong for the check to refuse', () => {
    expect(ibanProblem(cleanIban('DE89/370400440532013000'))?.rule).to.equal('characters');
  });
});
