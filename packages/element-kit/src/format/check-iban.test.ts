import { expect } from '@open-wc/testing';
import { ibanProblem } from './check-iban.js';
import { cleanIban } from './clean-iban.js';
import { IBAN_LENGTHS } from './iban-lengths.generated.js';

/** The example that the IBAN registry prints for each of its countries (ISO 13616, https://www.swift.com/node/9606). */
const REGISTRY = `
  AD1200012030200359100100 AE070331234567890123456 AL47212110090000000235698741 AT611904300234573201
  AZ21NABZ00000000137010001944 BA391290079401028494 BE68539007547034 BG80BNBG96611020345678
  BH67BMAG00001299123456 BI4210000100010000332045181 BR1800360305000010009795493C1 BY13NBRB3600900000002Z00AB00
  CH9300762011623852957 CR05015202001026284066 CY17002001280000001200527600 CZ6508000000192000145399
  DE89370400440532013000 DJ2100010000000154000100186 DK5000400440116243 DO28BAGR00000001212453611324
  EE382200221020145685 EG380019000500000000263180002 ES9121000418450200051332 FI2112345600000785
  FK88SC123456789012 FO6264600001631634 FR1420041010050500013M02606 GB29NWBK60161331926819
  GE29NB0000000101904917 GI75NWBK000000007099453 GL8964710001000206 GR1601101250000000012300695
  GT82TRAJ01020000001210029690 HN88CABF00000000000250005469 HR1210010051863000160 HU42117730161111101800000000
  IE29AIBK93115212345678 IL620108000000099999999 IQ98NBIQ850123456789012 IS140159260076545510730339
  IT60X0542811101000000123456 JO94CBJO0010000000000131000302 KW81CBKU0000000000001234560101 KZ86125KZT5004100100
  LB62099900000001001901229114 LC55HEMM000100010012001200023015 LI21088100002324013AA LT121000011101001000
  LU280019400644750000 LV80BANK0000435195001 LY83002048000020100120361 MC5811222000010123456789030
  MD24AG000225100013104168 ME25505000012345678951 MK07250120000058984 MN121234123456789123
  MR1300020001010000123456753 MT84MALT011000012345MTLCAST001S MU17BOMM0101101030300200000MUR
  NI45BAPR00000013000003558124 NL91ABNA0417164300 NO9386011117947 OM810180000001299123456
  PK36SCBL0000001123456702 PL61109010140000071219812874 PS92PALS000000000400123456702 PT50000201231234567890154
  QA58DOHB00001234567890ABCDEFG RO49AAAA1B31007593840000 RS35260005601001611379
  RU0304452522540817810538091310419 SA0380000000608010167519 SC18SSCB11010000000000001497USD SD2129010501234001
  SE4550000000058398257466 SI56263300012039086 SK3112000000198742637541 SM86U0322509800000000270100
  SO211000001001000100141 ST23000100010051845310146 SV62CENR00000000000000700025 TL380080012345678910157
  TN5910006035183598478831 TR330006100519786457841326 UA213223130000026007233566001 VA59001123000012345678
  VG96VPVG0000012345678901 XK051212012345678906 YE15CBYE0001018861234567891234
`
  .trim()
  .split(/\s+/);

describe('ibanProblem', () => {
  for (const iban of REGISTRY) {
    it(`finds nothing against the registry's ${iban}`, () => {
      expect(ibanProblem(iban)).to.be.undefined;
    });
  }

  it('was checked against an example of each country whose length it knows', () => {
    const countries = REGISTRY.map((iban) => iban.slice(0, 2));
    expect(countries.sort()).to.deep.equal(Object.keys(IBAN_LENGTHS).sort());
  });

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
