import { expect } from '@open-wc/testing';
import { accountFixtures } from '../testing.js';
import { readPaymentLine, type LineFacts, type PaymentLine } from './payment-line.js';

const FACTS: LineFacts = { locale: 'en-GB', currency: 'EUR', today: '2026-11-20', accounts: accountFixtures() };
const GERMAN = 'DE89 3704 0044 0532 0130 00';
const DUTCH = 'NL91ABNA0417164300';

const read = (text: string, facts: Partial<LineFacts> = {}): PaymentLine =>
  readPaymentLine(text, { ...FACTS, ...facts });

describe('readPaymentLine', () => {
  const whole = {
    creditorName: 'Nordwind GmbH',
    creditorIban: 'DE89370400440532013000',
    amountMinor: 125_000,
    currency: 'EUR',
  };
  const reference = { ...whole, creditorReference: 'RF18539007547034' };
  const invoice = { ...whole, remittanceInformation: 'Invoice 4711' };

  for (const [text, draft] of [
    [`Nordwind GmbH ${GERMAN} EUR 1.250,00 RF18 5390 0754 7034`, reference],
    [`RF18 5390 0754 7034; 1,250.00 EUR; ${GERMAN}; Nordwind GmbH`, reference],
    [`Nordwind GmbH\t${GERMAN}\t1250.00\tEUR\tInvoice 4711`, invoice],
    [`Nordwind GmbH | IBAN: ${GERMAN.toLowerCase()} | Amount: 1 250,00 € | Invoice 4711`, invoice],
    [`Invoice 4711 EUR 1.250,00 Nordwind GmbH DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000`, invoice],
    [`Nordwind GmbH Invoice 4711 ${GERMAN.replaceAll(' ', '-')} €1,250.00`, invoice],
    [`Nordwind GmbH\n${GERMAN}\n1’250.00\nInvoice 4711`, invoice],
    [`Nordwind GmbH Invoice 4711 EUR 1.250,00 ${GERMAN} EUR 1250.00`, invoice],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal({ draft, unclear: [] });
    });
  }

  it('takes a BIC where it is called one, and no word for one', () => {
    const { draft } = read(`NORDWIND BIC COBADEFFXXX ${GERMAN}`);
    expect(draft).to.deep.equal({
      creditorName: 'NORDWIND',
      creditorIban: whole.creditorIban,
      creditorBic: 'COBADEFFXXX',
    });
  });

  it('takes a day to come for the day to pay on, and the day of an invoice for none', () => {
    expect(read(`Nordwind GmbH ${GERMAN} 01/12/2026`).draft).to.include({ requestedExecutionDate: '2026-12-01' });
    const { draft } = read(`Nordwind GmbH ${GERMAN} Invoice 4711 of 01.11.2026`);
    expect(draft).not.to.have.property('requestedExecutionDate');
    expect(draft).to.include({ remittanceInformation: 'Invoice 4711 of 01.11.2026' });
  });

  it('tells the payer’s account from the creditor’s', () => {
    const { draft, unclear } = read(`DE02120300000000202051 Nordwind GmbH ${GERMAN} EUR 5,00`);
    expect(draft).to.include({ debtorAccountId: 'main', creditorIban: whole.creditorIban });
    expect(unclear).to.be.empty;
  });

  for (const [what, text, unclear, absent] of [
    ['two IBANs', `Nordwind GmbH ${GERMAN} ${DUTCH} EUR 5,00`, ['creditorIban'], 'creditorIban'],
    ['several amounts', `Nordwind GmbH ${GERMAN} EUR 100,00 + EUR 19,00 VAT`, ['amountMinor'], 'amountMinor'],
    ['a sign that several currencies have', `Nordwind GmbH ${GERMAN} $5.00`, ['amountMinor'], 'amountMinor'],
    ['numbers on both sides', `Nordwind GmbH ${GERMAN} 100.00 EUR 200.00`, ['amountMinor'], 'amountMinor'],
    ['two references', `${GERMAN} RF18539007547034 RF712348231`, ['creditorReference'], 'creditorReference'],
    ['two days', `${GERMAN} 2026-12-01 2026-12-24 Nordwind`, ['requestedExecutionDate'], 'requestedExecutionDate'],
  ] as const) {
    it(`guesses nothing of ${what}`, () => {
      const line = read(text);
      expect(line.unclear).to.deep.equal(unclear);
      expect(line.draft).not.to.have.property(absent);
    });
  }

  it('keeps a typing error for the field to tell of', () => {
    const { draft } = read('Nordwind GmbH DE89 3704 0044 0532 0130 01 RF18 5390 0754 7035');
    expect(draft).to.include({ creditorIban: 'DE89370400440532013001', creditorReference: 'RF18539007547035' });
  });

  it('counts in the currency of the line, which need not have decimals', () => {
    expect(read(`Sakura KK ${GERMAN} JPY 125000`).draft).to.include({ amountMinor: 125_000, currency: 'JPY' });
    expect(read(`Gulf Co ${GERMAN} KWD 1.250`, { locale: 'en' }).draft).to.include({ amountMinor: 1250 });
  });

  for (const [what, text] of [
    ['an IBAN alone', `IBAN: ${GERMAN}`],
    ['a text without an account', 'Invoice 4711 EUR 5.00 for Nordwind GmbH'],
    ['nothing', ''],
    ['words and figures', 'Order no42 7 of 19% on 12.11.2026'],
    ['a megabyte', `Nordwind GmbH ${GERMAN} EUR 5,00 `.repeat(25_000)],
  ] as const) {
    it(`is not taken in by ${what}`, () => {
      expect(read(text)).to.deep.equal({ draft: {}, unclear: [] });
    });
  }

  it('drops what cannot be seen, and keeps words apart that a control character parted', () => {
    const { draft } = read(`\u202eNord\u200bwind\u0000${GERMAN}\u0007EUR 5,00\u001b[31m`);
    expect(draft).to.include({ creditorName: 'Nordwind', creditorIban: whole.creditorIban, amountMinor: 500 });
  });

  it('answers quickly whatever is pasted', () => {
    for (const piece of ['EUR1', '1,', '1 000 ', 'DE89 ', 'RF18 ', 'to:', ' invoice', '- ', '\u0000', 'ﷺ', '€', '9']) {
      const start = performance.now();
      read(piece.repeat(Math.floor(999 / piece.length)));
      expect(performance.now() - start, piece).to.be.below(200);
    }
  });
});
