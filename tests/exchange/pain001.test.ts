import { accountFixtures } from '@remit-elements/payments-element/testing.js';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../packages/payments-element/src/exchange/file-problem.js';
import { IMPORT_FIELDS } from '../../packages/payments-element/src/exchange/import-fields.js';
import { readFile, type ReadFile } from '../../packages/payments-element/src/exchange/read-file.js';
import { countriesIn, readRow } from '../../packages/payments-element/src/state/import-row.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';

const read = (...parts: BlobPart[]): Promise<ReadFile> =>
  readFile(new Blob(parts), new Slices(new AbortController().signal), () => undefined);
const textsOf = ({ rows }: ReadFile): readonly object[] =>
  rows.map(({ cells }) =>
    Object.fromEntries(IMPORT_FIELDS.flatMap((field, index) => (cells[index] ? [[field, cells[index]]] : []))),
  );
const problemOf = (...parts: BlobPart[]): Promise<string> =>
  read(...parts).then(
    () => 'none',
    (cause: unknown) => (cause instanceof FileProblem ? cause.code : String(cause)),
  );

const transaction = (
  name: string,
  amount: string,
): string => `<CdtTrfTxInf><PmtId><InstrId>i</InstrId><EndToEndId>NOTPROVIDED</EndToEndId></PmtId>
  <Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt><Cdtr><Nm>${name}</Nm></Cdtr>
  <CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></CdtTrfTxInf>`;
const message = (
  uri: string,
  content: string,
  count: number,
  prolog = '<?xml version="1.0" encoding="UTF-8"?>',
): string =>
  `${prolog}\n<Document xmlns="${uri}"><CstmrCdtTrfInitn><GrpHdr><MsgId>m</MsgId><NbOfTxs>${count}</NbOfTxs></GrpHdr>${content}</CstmrCdtTrfInitn></Document>`;
const V9 = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const V3 = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.03';
const group = (content: string, date: string): string =>
  `<PmtInf><PmtMtd>TRF</PmtMtd><NbOfTxs>7</NbOfTxs><ReqdExctnDt>${date}</ReqdExctnDt><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct><ChrgBr>SLEV</ChrgBr>${content}</PmtInf>`;

describe('a pain.001 message', () => {
  it('tells by its own name that it was made here, and when', async () => {
    const noticesOf = async (id: string): Promise<unknown> => {
      const text = message(V9, group(transaction('A', '1.00'), '<Dt>2026-11-26</Dt>'), 1);
      return (await read(text.replace('<MsgId>m<', `<MsgId>${id}<`))).notices;
    };
    expect(await noticesOf('RE-20261123-104215-7K3M9QX2W4')).toEqual([{ kind: 'own', madeAt: '2026-11-23T10:42:15Z' }]);
    expect(await noticesOf('RE-20261399-104215-7K3M9QX2W4')).toEqual([]);
  });

  it('gives its transactions, each with what its group says', async () => {
    const whole = `<CdtTrfTxInf><PmtId><EndToEndId>E-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="KWD">1.250</InstdAmt></Amt>
      <ChrgBr>SHAR</ChrgBr><CdtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></CdtrAgt>
      <Cdtr><Nm>Huber &amp; Söhne</Nm><PstlAdr><StrtNm>Ring</StrtNm><BldgNb>1</BldgNb><PstCd>1010</PstCd><TwnNm>Wien</TwnNm><Ctry>AT</Ctry></PstlAdr></Cdtr>
      <CdtrAcct><Id><IBAN>AT611904300234573201</IBAN></Id></CdtrAcct>
      <RmtInf><Ustrd>Rechnung 1</Ustrd><Ustrd><![CDATA[<2>]]></Ustrd></RmtInf></CdtTrfTxInf>`;
    const read9 = await read(
      message(
        V9,
        group(whole, '<Dt>2026-11-26</Dt>') + group(transaction('B', '2.00'), '<DtTm>2026-12-01T10:00:00Z</DtTm>'),
        2,
      ),
    );
    const common = { debtorAccountId: 'DE02120300000000202051' };
    expect(textsOf(read9)).toEqual([
      {
        ...common,
        creditorName: 'Huber & Söhne',
        creditorIban: 'AT611904300234573201',
        amountMinor: '1.250',
        currency: 'KWD',
        requestedExecutionDate: '2026-11-26',
        remittanceInformation: 'Rechnung 1 <2>',
        endToEndId: 'E-1',
        chargeBearer: 'SHAR',
        creditorBic: 'COBADEFFXXX',
        'creditorAddress.streetName': 'Ring',
        'creditorAddress.buildingNumber': '1',
        'creditorAddress.postCode': '1010',
        'creditorAddress.townName': 'Wien',
        'creditorAddress.country': 'AT',
      },
      {
        ...common,
        creditorName: 'B',
        creditorIban: 'DE89370400440532013000',
        amountMinor: '2.00',
        currency: 'EUR',
        requestedExecutionDate: '2026-12-01T10:00:00Z',
        chargeBearer: 'SLEV',
      },
    ]);
    expect(read9.notices).toEqual([]);
  });

  it('may be of version 3, in another encoding, with a prefix for its namespace', async () => {
    const text = message(
      V3,
      group(transaction('M\u00fcller', '2.00'), '2026-11-26'),
      1,
      '<?xml version="1.0" encoding="ISO-8859-1"?>',
    );
    const found = await read(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
    expect(textsOf(found)).toMatchObject([{ creditorName: 'Müller', requestedExecutionDate: '2026-11-26' }]);
    const prefixed = message(V9, group(transaction('P', '1.00'), '<Dt>2026-11-26</Dt>'), 1)
      .replaceAll(/<(\/?)([A-Z])/g, '<$1p:$2')
      .replace('xmlns=', 'xmlns:p=');
    expect(textsOf(await read(prefixed))).toMatchObject([{ creditorName: 'P', amountMinor: '1.00' }]);
  });

  it('gives nothing of another namespace, and says when payments are missing', async () => {
    const foreign = transaction('Real', '1.00').replace('<Cdtr>', '<Cdtr><x:Nm xmlns:x="urn:other">Fake</x:Nm>');
    const found = await read(message(V9, group(foreign, '<Dt>2026-11-26</Dt>'), 3));
    expect(textsOf(found)).toMatchObject([{ creditorName: 'Real' }]);
    expect(found.notices).toEqual([{ kind: 'count', told: 3, count: 1 }]);
  });

  it('is refused with a DOCTYPE, an entity, a foreign root, or when it is not well-formed', async () => {
    const one = group(transaction('A', '1.00'), '<Dt>2026-11-26</Dt>');
    const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]>`;
    expect(await problemOf(message(V9, one.replace('>A<', '>&a9;<'), 1, laughs))).toBe('doctype');
    expect(await problemOf(message(V9, one, 1, '<!DOCTYPE a SYSTEM "https://elsewhere.example/a.dtd">'))).toBe(
      'doctype',
    );
    expect(await problemOf(message(V9, one.replace('>A<', '>&a9;<'), 1))).toBe('xml');
    expect(await problemOf(message('urn:iso:std:iso:20022:tech:xsd:pain.008.001.08', one, 1))).toBe('message');
    expect(await problemOf(message(V9, one, 1).slice(0, -20))).toBe('xml');
    expect(await problemOf(message(V9, '<a>'.repeat(100_000), 1))).toBe('message');
    expect(await problemOf(message(V9, '', 0))).toBe('empty');
    expect(
      await problemOf(Uint8Array.from(message(V9, one.replace('>A<', '>\u00fc<'), 1), (s) => s.charCodeAt(0))),
    ).toBe('encoding');
  });

  it('is not believed where it says a sum that its amounts do not come to', async () => {
    const two = group(transaction('A', '0.10') + transaction('B', '0.20'), '<Dt>2026-11-26</Dt>');
    const noticesFor = async (sum: string): Promise<unknown> => {
      const text = message(V9, two, 2).replace('</GrpHdr>', `<CtrlSum>${sum}</CtrlSum></GrpHdr>`);
      return (await read(text)).notices;
    };
    // 0.1 and 0.2 are 0.3 here, to the last of 17 decimals.
    for (const right of ['0.3', '.30', '+00.30000000000000000']) expect(await noticesFor(right)).toEqual([]);
    for (const wrong of ['0.30000000000000001', '999.00', '-0.3', '0,30', 'much'])
      expect(await noticesFor(wrong)).toEqual([{ kind: 'sum', told: wrong, sum: '0.3' }]);
  });

  it('gives nothing of a group that is no credit transfer, and says so', async () => {
    const good = group(transaction('Good', '1.00'), '<Dt>2026-11-26</Dt>');
    const cheques = group(transaction('A', '2.00') + transaction('B', '3.00'), '<Dt>2026-11-26</Dt>');
    const others = ['<PmtMtd>CHK</PmtMtd>', '<PmtMtd>TRA</PmtMtd>', '', '<PmtMtd>TRF</PmtMtd><PmtMtd>CHK</PmtMtd>'];
    for (const other of others) {
      const found = await read(message(V9, cheques.replace('<PmtMtd>TRF</PmtMtd>', other) + good, 3));
      expect(textsOf(found)).toMatchObject([{ creditorName: 'Good' }]);
      expect([found.rows[0]?.row, found.notices]).toEqual([3, [{ kind: 'method', count: 2 }]]);
    }
    expect(await problemOf(message(V9, cheques.replace('TRF', 'CHK'), 2))).toBe('method');
  });

  it('names what it says twice, and pays none of both until a person tells which', async () => {
    const one = transaction('First', '1.00');
    const settings = {
      mapping: IMPORT_FIELDS,
      ...({ decimal: '.', dateOrder: 'dmy', accountId: 'main', executionDate: '', locale: 'en' } as const),
      ...{ accounts: accountFixtures(), countries: countriesIn('en'), now: new Date('2026-01-01') },
    };
    const problemsOf = async (content: string, date = '<Dt>2026-11-26</Dt>'): Promise<string[]> => {
      const { rows } = await read(message(V9, group(content, date), 1));
      const [row] = rows.map((each) => readRow(each, settings));
      return [...(row?.problems ?? [])]
        .map(([field, { rule }]) => `${field}.${rule}`)
        .filter((each) => each.includes('twice'));
    };
    expect(await problemsOf(one)).toEqual([]);
    const texts = '<RmtInf><Ustrd>a</Ustrd><Ustrd>b</Ustrd></RmtInf></CdtTrfTxInf>';
    expect(await problemsOf(one.replace('</CdtTrfTxInf>', texts))).toEqual([]);
    const amount = '<InstdAmt Ccy="USD">900000.00</InstdAmt></Amt>';
    expect(await problemsOf(one.replace('</Amt>', amount))).toEqual(['amountMinor.twice', 'currency.twice']);
    const creditor = '<Cdtr><PstlAdr><Ctry>FR</Ctry></PstlAdr></Cdtr>';
    expect(await problemsOf(one.replace('<CdtrAcct>', `${creditor}<CdtrAcct>`))).toEqual([
      'creditorName.twice',
      'creditorAddress.country.twice',
    ]);
    const account = '<CdtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></CdtrAcct></CdtTrfTxInf>';
    expect(await problemsOf(one.replace('</CdtTrfTxInf>', account))).toEqual(['creditorIban.twice']);
    expect(await problemsOf(one, '<Dt>2026-11-26</Dt></ReqdExctnDt><ReqdExctnDt><Dt>2026-12-26</Dt>')).toEqual([
      'requestedExecutionDate.twice',
    ]);
    const { rows } = await read(message(V9, group(one.replace('</Amt>', amount), '<Dt>2026-11-26</Dt>'), 1));
    const mended = readRow(rows[0]!, settings, { amountMinor: '1.00', currency: 'EUR' });
    expect([mended.problems.size, mended.draft.amountMinor]).toEqual([0, 100]);
  });

  it('costs no more for an element with a million attributes, or a payment with as many texts', async () => {
    const attributes = Array.from({ length: 300_000 }, (_, index) => ` a${index}=""`).join('');
    const one = group(transaction('A', '1.00'), '<Dt>2026-11-26</Dt>');
    expect(await problemOf(message(V9, one.replace('<PmtMtd', `<PmtMtd${attributes}`), 1))).toBe('message');
    const texts = `<RmtInf>${'<Ustrd>Rechnung</Ustrd>'.repeat(10_000)}</RmtInf></CdtTrfTxInf>`;
    const [row] = textsOf(await read(message(V9, one.replace('</CdtTrfTxInf>', texts), 1)));
    expect((row as { remittanceInformation: string }).remittanceInformation).toHaveLength(5_000);
  });

  it('is read in short turns, 10,000 payments within seconds', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => transaction(`Name ${index}`, '1.00')).join('');
    let longest = 0;
    let last = performance.now();
    const { rows } = await readFile(
      new Blob([message(V9, group(many, '<Dt>2026-11-26</Dt>'), 10_000)]),
      new Slices(new AbortController().signal),
      () => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      },
    );
    expect(rows).toHaveLength(10_000);
    expect(rows.at(-1)).toMatchObject({ row: 10_000 });
    expect(longest).toBeLessThan(2_000);
  });
});
