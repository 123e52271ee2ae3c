import { expect } from '@open-wc/testing';
import { isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { addressViolations } from './address-rules.js';
import { brokenRule, validateDraft, type DraftFacts } from './draft-rules.js';
import { filterViolations } from './filter-rules.js';
import { changesBetween, type PaymentField } from './payment-draft.js';
import type { PaymentFilter } from './payment-query.js';
import type { PostalAddress } from './payment.js';
import { draftFixture, paymentFixture } from '../testing.js';

interface ValueRow {
  readonly field: PaymentField;
  readonly value: unknown;
  readonly ok: boolean;
  readonly rule?: string;
  readonly note?: string;
}

const facts: DraftFacts = { ibanProblem: (iban) => ibanProblem(iban)?.rule, isCurrency };
const table = '/data/values.json';
interface WholeRow {
  readonly value: unknown;
  readonly violations: readonly { readonly path: string; readonly rule: string }[];
}
const { rows, addressRows, filterRows } = (await import(table)) as {
  rows: readonly ValueRow[];
  addressRows: readonly WholeRow[];
  filterRows: readonly WholeRow[];
};
const expected = ({ violations }: WholeRow, prefix: string) =>
  violations.map(({ path, rule }) => ({ field: `${prefix}.${path}`, rule }));

describe('the rules of a draft', () => {
  it('have a table of good and bad values', () => {
    expect(rows.length).to.be.greaterThan(50);
  });

  for (const { field, value, ok, rule, note } of rows) {
    const shown = JSON.stringify(value).slice(0, 60);
    it(`${ok ? 'take' : 'refuse'} ${field} ${shown}${note ? ` (${note})` : ''}`, () => {
      expect(brokenRule(field, value, facts)).to.equal(ok ? undefined : rule);
    });
  }

  // ISO 11649 and who publishes examples of it: the Swiss guidelines for the QR-bill (3.6.2), XMLdation's guide to the creditor
  // reference, python-stdnum's documentation, the conversions of Wikipedia's "Creditor Reference".
  for (const [reference, rule] of [
    ['RF18539007547034', undefined],
    ['RF18000000000539007547034', undefined],
    ['RF712348231', undefined],
    ['RF45G72UUR', undefined],
    ['RF6518K5', undefined],
    ['RF17539007547034', 'checkDigits'],
    ['RF35C4', 'checkDigits'],
    ['RF214377', 'checkDigits'],
  ] as const) {
    it(`${rule ? 'refuse' : 'take'} the published reference ${reference}`, () => {
      expect(brokenRule('creditorReference', reference, facts)).to.equal(rule);
    });
  }

  it('name at most one rule a field, and nothing of a draft that is in order', () => {
    expect(validateDraft(draftFixture(), facts)).to.be.empty;
    const found = validateDraft({ ...draftFixture(), creditorIban: 'x', amountMinor: 0 }, facts);
    expect(found).to.deep.equal([
      { field: 'creditorIban', rule: 'characters' },
      { field: 'amountMinor', rule: 'range' },
    ]);
  });
});

describe('the rules of an address', () => {
  for (const row of addressRows) {
    it(`find ${row.violations.length} broken ones in ${JSON.stringify(row.value).slice(0, 80)}`, () => {
      expect(addressViolations(row.value as PostalAddress | null)).to.deep.equal(expected(row, 'creditorAddress'));
    });
  }
});

describe('the rules of a filter', () => {
  for (const row of filterRows) {
    it(`find ${row.violations.length} broken ones in ${JSON.stringify(row.value).slice(0, 80)}`, () => {
      expect(filterViolations(row.value as PaymentFilter, facts)).to.deep.equal(expected(row, 'filter'));
    });
  }
});

describe('changesBetween', () => {
  it('names what differs, null for what was cleared, and nothing that the draft leaves out', () => {
    const payment = paymentFixture({ creditorBic: 'COBADEFFXXX', creditorReference: 'RF18539007547034' });
    const draft = { ...draftFixture(), amountMinor: 1, creditorBic: null };
    expect(changesBetween(payment, draft)).to.deep.equal({ amountMinor: 1, creditorBic: null });
  });

  it('takes an absent field and null for the same', () => {
    expect(changesBetween(paymentFixture(), { ...draftFixture(), endToEndId: null })).to.deep.equal({});
  });
});
