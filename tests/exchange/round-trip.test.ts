import { accountFixtures, paymentFixture, paymentFixtures } from '@remit-elements/payments-element/testing.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvParts } from '../../packages/payments-element/src/exchange/csv-writer.js';
import { guessColumns } from '../../packages/payments-element/src/exchange/guess-columns.js';
import { paymentCsvColumns } from '../../packages/payments-element/src/exchange/payments-csv.js';
import { readFile } from '../../packages/payments-element/src/exchange/read-file.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';
import type { Payment } from '../../packages/payments-element/src/model/payment.js';
import { countriesIn, readRow, type ImportRow } from '../../packages/payments-element/src/state/import-row.js';
import { exportWords } from '../../packages/payments-element/src/strings/export.js';
import { IMPORT_FIELDS } from '../../packages/payments-element/src/exchange/import-fields.js';
import { ACCOUNTS, anyPayment, written } from '../export/some-payments.js';
import { howMany } from '../support/deep.js';

const accounts = accountFixtures();
const context = {
  head: (field: string) => exportWords[`export.column.${field}` as keyof typeof exportWords] as string,
  statusName: (status: string) => status,
  account: (id: string) => accounts.find((account) => account.id === id),
};

/** Writes payments as our export does, and reads them as our import does, with what it guesses alone. */
async function thereAndBack(payments: readonly Payment[]): Promise<readonly ImportRow[]> {
  const file = new Blob([...csvParts(paymentCsvColumns(context), payments)]);
  const slices = new Slices(new AbortController().signal);
  const { rows } = await readFile(file, slices, () => undefined);
  const { hasHeader, mapping } = await guessColumns(rows, new Set(accounts.map(({ iban }) => iban)), slices);
  const common = { accountId: '', executionDate: '', decimal: '.', dateOrder: 'dmy' } as const;
  const settings = {
    mapping,
    accounts,
    countries: countriesIn('de'),
    locale: 'de',
    now: new Date('2026-01-01'),
    ...common,
  };
  return rows.slice(hasHeader ? 1 : 0).map((row) => readRow(row, settings));
}

const CONTENT = [
  'debtorAccountId',
  'creditorName',
  'creditorIban',
  'amountMinor',
  'currency',
  'requestedExecutionDate',
  'remittanceInformation',
  'endToEndId',
  'chargeBearer',
  'creditorBic',
] as const;
const contentOf = (payment: Partial<Payment>): object =>
  Object.fromEntries(CONTENT.flatMap((field) => (payment[field] ? [[field, payment[field]]] : [])));

describe('what our export writes', () => {
  it('is read by our import without a question', async () => {
    const payments = [
      ...paymentFixtures(20),
      paymentFixture({
        currency: 'KWD',
        amountMinor: 1_250,
        creditorBic: 'COBADEFFXXX',
        endToEndId: 'E-1',
        chargeBearer: 'SHAR',
      }),
      paymentFixture({
        currency: 'JPY',
        amountMinor: 1_250,
        creditorName: '=SUM(A1)',
        remittanceInformation: '+49 "x", \'y\'',
      }),
    ].map((payment) => ({ ...payment, requestedExecutionDate: '2026-11-26' }));
    const rows = await thereAndBack(payments);
    expect(rows.map(({ draft }) => contentOf(draft as Partial<Payment>))).toEqual(payments.map(contentOf));
    expect(rows.flatMap(({ problems }) => [...problems])).toEqual([]);
  });

  it('keeps each text of a creditor as it was, whatever signs it has', async () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'"; ,aÄ漢ع\t|')), minLength: 1, maxLength: 30 });
    const name = text.map((each) => `${each.replace(/\t/g, '').trim()}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (names) => {
        const payments = names.map((creditorName) =>
          paymentFixture({ creditorName, requestedExecutionDate: '2026-11-26' }),
        );
        const rows = await thereAndBack(payments);
        expect(rows.map(({ draft }) => draft.creditorName)).toEqual(names);
      }),
      { numRuns: howMany(100, 5_000) },
    );
  });

  it('is read out of a message for the bank, too: whom, how much, when, from which account', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyPayment, { maxLength: 8, selector: ({ id }) => id }), async (payments) => {
        const { xml, transfers } = await written(payments);
        if (xml === '') return;
        const { notices, rows } = await readFile(
          new Blob([xml]),
          new Slices(new AbortController().signal),
          () => undefined,
        );
        const common = { accountId: '', executionDate: '', decimal: '.', dateOrder: 'dmy' } as const;
        const own = {
          accounts: ACCOUNTS,
          countries: countriesIn('en'),
          locale: 'en',
          now: new Date('2026-01-01'),
        };
        const drafts = rows.map((row) => readRow(row, { mapping: IMPORT_FIELDS, ...own, ...common }).draft);
        const facts = (draft: Partial<Payment>): string =>
          [
            draft.debtorAccountId,
            draft.creditorIban,
            draft.amountMinor,
            draft.currency,
            draft.requestedExecutionDate,
          ].join(' ');
        expect(notices.map(({ kind }) => kind)).toEqual(['own']);
        expect(drafts.map((draft) => facts(draft as Partial<Payment>)).sort()).toEqual(
          transfers.map(({ payment }) => facts(payment)).sort(),
        );
      }),
      { numRuns: howMany(60, 2_000) },
    );
  });
});
