import type { Payment } from '@remit-elements/payments-element';
import { toSepaText } from '@remit-elements/element-kit/reading.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { controlSum } from '../../packages/payments-element/src/exchange/control-sum.js';
import { creationTimeOf, newMessageId } from '../../packages/payments-element/src/exchange/message-id.js';
import { shortId } from '../../packages/payments-element/src/exchange/short-id.js';
import { howMany } from '../support/deep.js';
import { problemsOf } from './check-message.js';
import { readMessage } from './read-message.js';
import { ACCOUNTS, anyPayment, confirmed, MESSAGE_ID, written } from './some-payments.js';
import { all, readXml, textAt } from './xml-tree.js';

const FAR = { creditorIban: 'SA0380000000608010167519', creditorBic: 'RJHISARIXXX' };

it('writes a message that the schema and the rules of SEPA let through, whatever the payments', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyPayment, { maxLength: 12, selector: ({ id }) => id }), async (payments) => {
      const { xml, problems, transfers } = await written(payments);
      expect(transfers.length + problems.length).toBe(payments.length);
      if (xml !== '') expect(problemsOf(xml)).toEqual([]);
    }),
    { numRuns: howMany(300, 10_000) },
  );
});

it('tells each payment as it is stored, in the characters that banks take', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyPayment, { maxLength: 12, selector: ({ id }) => id }), async (payments) => {
      const { xml, transfers } = await written(payments);
      const read = new Map((xml ? readMessage(xml) : []).map((each) => [each.instructionId, each]));
      expect(read.size).toBe(transfers.length);
      for (const { payment, account, isSepa } of transfers) {
        const found = read.get(await shortId(payment.id));
        expect(found?.payment).toEqual(told(payment, isSepa));
        expect(found?.debtorIban).toBe(account.iban);
      }
    }),
    { numRuns: howMany(150, 5_000) },
  );
});

/** A payment as a reader of its message knows it. */
function told(payment: Payment, isSepa: boolean): Partial<Payment> {
  const { creditorIban, requestedExecutionDate, amountMinor, currency, chargeBearer } = payment;
  // Nothing to see is nothing.
  const seen = (value = ''): string => (/^[\s\p{DI}\u2800]*$/u.test(value) ? '' : value);
  const text = (value: string | undefined, longest: number): string =>
    toSepaText(seen(value)).replace(/ {2,}/g, ' ').trim().slice(0, longest).trimEnd();
  const reference = payment.creditorReference?.trim();
  const remittance = reference ? '' : text(payment.remittanceInformation, 140);
  const longest = { streetName: 70, buildingNumber: 16, postCode: 16, townName: 35, country: 2 };
  const parts = Object.entries(longest)
    .map(([part, most]) => [part, text(payment.creditorAddress?.[part as keyof typeof longest], most)])
    .filter(([, value]) => value !== '');
  const bearer = isSepa ? 'SLEV' : chargeBearer;
  const address = Object.fromEntries(parts) as Payment['creditorAddress'];
  // An address is whole or absent.
  const isWhole =
    /[A-Za-z0-9]/.test(address?.townName ?? '') && /^[A-Z]{2}$/.test(payment.creditorAddress?.country ?? '');
  const isBic = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(payment.creditorBic ?? '');
  return {
    ...{ creditorName: text(payment.creditorName, 70), creditorIban, requestedExecutionDate, amountMinor, currency },
    ...(isBic && { creditorBic: payment.creditorBic! }),
    ...(payment.endToEndId?.trim() && { endToEndId: payment.endToEndId }),
    ...(remittance && { remittanceInformation: remittance }),
    ...(reference && { creditorReference: reference }),
    ...(bearer && { chargeBearer: bearer }),
    ...(isWhole && { creditorAddress: address! }),
  };
}

it('tells amounts of 0, 2, 3 and 4 digits exactly, and adds them up without floating point', async () => {
  const amounts = [
    ['JPY', 1_000_001, '1000001'],
    ['EUR', 10, '0.10'],
    ['EUR', 20, '0.20'],
    ['KWD', 1_234_567, '1234.567'],
    ['CLF', 12_345, '1.2345'],
    ['USD', Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ] as const;
  const payments = amounts.map(([currency, amountMinor], index) =>
    confirmed({ ...FAR, id: `p${String(index)}`, currency, amountMinor }),
  );
  const { xml } = await written(payments);
  expect(problemsOf(xml)).toEqual([]);
  const message = all(readXml(xml), 'CstmrCdtTrfInitn')[0]!;
  const sums = all(message, 'PmtInf').map((block) => [textAt(block, 'NbOfTxs'), textAt(block, 'CtrlSum')]);
  expect(sums).toEqual([
    ['1', '1.2345'],
    ['2', '0.30'],
    ['1', '1000001'],
    ['1', '1234.567'],
    ['1', '90071992547409.91'],
  ]);
  const told = all(message, 'PmtInf/CdtTrfTxInf/Amt/InstdAmt').map(({ text }) => text);
  expect(new Set(told)).toEqual(new Set(amounts.map(([, , text]) => text)));
  expect(textAt(message, 'GrpHdr/CtrlSum')).toBe('90071993548647.0115');
});

it('leaves a control sum out that has more digits than the message can tell', () => {
  const amount = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'JPY' };
  expect(controlSum(Array.from({ length: 100 }, () => amount))).toBe('900719925474099100');
  expect(controlSum(Array.from({ length: 1_000 }, () => amount))).toBeUndefined();
});

it('puts what leaves one account on one day in one currency into one block, SEPA apart', async () => {
  const day = { requestedExecutionDate: '2026-11-30' };
  const payments = [
    confirmed({ id: 'a' }),
    confirmed({ id: 'b', creditorIban: 'GB29NWBK60161331926819' }),
    confirmed({ id: 'c', ...day }),
    confirmed({ id: 'd', debtorAccountId: 'account-1' }),
    confirmed({ id: 'e', ...FAR, currency: 'USD' }),
    confirmed({ id: 'f', ...FAR }),
  ];
  const { xml } = await written(payments);
  const again = await written([...payments].reverse());
  expect(again.xml).toBe(xml);
  const blocks = all(readXml(xml), 'CstmrCdtTrfInitn/PmtInf');
  const described = blocks.map((block) => [
    textAt(block, 'PmtTpInf/SvcLvl/Cd'),
    ...all(block, 'CdtTrfTxInf').map((transfer) => textAt(transfer, 'PmtId/InstrId')),
  ]);
  expect(described).toEqual([
    ['SEPA', 'd'],
    ['SEPA', 'a', 'b'],
    [undefined, 'f'],
    [undefined, 'e'],
    ['SEPA', 'c'],
  ]);
});

type Case = [string, Partial<Payment>, string, Partial<(typeof ACCOUNTS)[number]>?];

it.each<Case>([
  ['an account that is not there', { debtorAccountId: 'gone' }, 'account'],
  ['an account without its holder', {}, 'holderName', { holderName: '' }],
  ['a holder whom a bank cannot read', {}, 'holderName', { holderName: '株式会社' }],
  ['a creditor whom a bank cannot read', { creditorName: '株式会社' }, 'creditorName'],
  ['a currency that is none', { currency: 'XXY' }, 'amount'],
])('does not write %s', async (_, payment, problem, account = {}) => {
  const accounts = ACCOUNTS.map((each) => ({ ...each, ...account }));
  const { problems, xml } = await written([confirmed(payment)], accounts);
  expect([problems, xml]).toEqual([[problem], '']);
});

const ABROAD = { creditorIban: 'GB29NWBK60161331926819' };

it.each<Case>([
  ['no BIC outside SEPA', { ...FAR, creditorBic: '' }, 'creditorBic'],
  ['no BIC in another currency', { currency: 'USD' }, 'creditorBic'],
  ['a BIC that is none', { creditorBic: 'COBADE' }, 'creditorBic'],
  ['an address without its country', { creditorAddress: { townName: 'Berlin' } }, 'creditorAddress'],
  ['a town that a bank cannot read', { creditorAddress: { townName: '東京', country: 'JP' } }, 'creditorAddress'],
  ['a holder’s address without its town', {}, 'holderAddress', { holderAddress: { country: 'DE' } }],
  ['no address of the payer, abroad', ABROAD, 'holderAddress', { holderAddress: {} }],
  ['an account whose BIC is none', {}, 'accountBic', { bic: 'BYLADEM10' }],
  ['more than SEPA carries', { amountMinor: 100_000_000_000, creditorBic: 'COBADEFF' }, 'amount'],
])('writes without it, and says so: %s', async (_, payment, doubt, account = {}) => {
  const accounts = ACCOUNTS.map((each) => ({ ...each, ...account }));
  const { problems, transfers, xml } = await written([confirmed(payment)], accounts);
  expect([problems, transfers.map(({ doubts }) => doubts)]).toEqual([[], [[doubt]]]);
  expect(problemsOf(xml)).toEqual([]);
  const [transfer] = all(readXml(xml), 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf');
  const [block] = all(readXml(xml), 'CstmrCdtTrfInitn/PmtInf');
  const left = {
    creditorBic: all(transfer!, 'CdtrAgt'),
    creditorAddress: all(transfer!, 'Cdtr/PstlAdr'),
    holderAddress: all(block!, 'Dbtr/PstlAdr'),
    accountBic: all(block!, 'DbtrAgt/FinInstnId/BICFI'),
    amount: all(block!, 'PmtTpInf/SvcLvl'),
  };
  expect(left[doubt as keyof typeof left]).toEqual([]);
});

it('needs no address of the payer within the European Economic Area', async () => {
  const accounts = ACCOUNTS.map((account) => ({ ...account, holderAddress: {} }));
  const { problems, transfers } = await written([confirmed()], accounts);
  expect([problems, transfers.map(({ doubts }) => doubts)]).toEqual([[], [[]]]);
});

it('carries the moment of its making in a message id, of which no two are alike', () => {
  const id = newMessageId(Date.UTC(2026, 10, 23, 10, 42, 15, 999));
  expect(id).toMatch(/^RE-20261123-104215-[0-9A-Z]{10}$/);
  expect(creationTimeOf(id)).toBe('2026-11-23T10:42:15Z');
  expect(creationTimeOf(MESSAGE_ID)).toBe('2026-11-23T10:42:15Z');
  expect(creationTimeOf('MSG-2026-001')).toBeUndefined();
  expect(new Set(Array.from({ length: 1_000 }, () => newMessageId())).size).toBe(1_000);
});

it('finds what is wrong with a message', async () => {
  const { xml } = await written([
    confirmed(),
    confirmed({ id: 'b', creditorAddress: { townName: 'Ulm', country: 'DE' } }),
  ]);
  expect(problemsOf(xml)).toEqual([]);
  const wrongs: readonly [from: string | RegExp, to: string][] = [
    ['<NbOfTxs>2', '<NbOfTxs>3'],
    ['<CtrlSum>2500.00', '<CtrlSum>2500.01'],
    [/(<MsgId>.*<\/MsgId>)\n(<CreDtTm>.*<\/CreDtTm>)/, '$2$1'],
    ['<MsgId>', `<MsgId>${'x'.repeat(10)}`],
    [/<CreDtTm>.*<\/CreDtTm>/, '<CreDtTm>23.11.2026</CreDtTm>'],
    ['<PmtMtd>TRF', '<PmtMtd>XXX'],
    [' Ccy="EUR"', ''],
    ['1250.00<', '1,250.00<'],
    ['1250.00<', '1250.000001<'],
    [/<TwnNm>.*<\/TwnNm>/, ''],
    [/<TwnNm>.*<\/TwnNm>/, '<AdrLine>Ulm</AdrLine>'],
    ['<ChrgBr>SLEV', '<ChrgBr>SHAR'],
    [/<EndToEndId>.*<\/EndToEndId>/, ''],
    ['<Nm>', '<Nm>Ü'],
    ['</Ustrd>', '</Ustrd><Strd></Strd>'],
    ['BYLADEM1001', 'BYLADEM10'],
    ['<CdtrAcct>', '<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt><CdtrAcct>'],
    ['<Document ', '<Dokument '],
    ['pain.001.001.09"', 'pain.001.001.03"'],
    ['<Nm>', '<Nm>\0'],
    ['<Nm>', '<Nm>&nbsp;'],
    ['</Document>', ''],
  ];
  const missed = wrongs.filter(([from, to]) => problemsOf(xml.replace(from, to)).length === 0);
  expect(missed).toEqual([]);
});
