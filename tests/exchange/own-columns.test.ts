import { accountFixtures, paymentFixture } from '@remit-elements/payments-element/testing.js';
import { expect, it } from 'vitest';
import { csvFormOf, PLAIN_FORM } from '../../packages/payments-element/src/exchange/csv-form.js';
import { csvParts } from '../../packages/payments-element/src/exchange/csv-writer.js';
import { guessColumns } from '../../packages/payments-element/src/exchange/guess-columns.js';
import {
  CSV_FIELDS,
  paymentCsvColumns,
  type CsvField,
} from '../../packages/payments-element/src/exchange/payments-csv.js';
import { readFile } from '../../packages/payments-element/src/exchange/read-file.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';
import type { Payment } from '../../packages/payments-element/src/model/payment.js';
import { countriesIn, readRow, type ImportRow } from '../../packages/payments-element/src/state/import-row.js';
import { columnsOf, dataRows, formsOf } from '../../packages/payments-element/src/state/import-source.js';
import { exportWords } from '../../packages/payments-element/src/strings/export.js';

const accounts = accountFixtures();

/** Writes payments as our export does, as the list shows them or all of them, and reads them as our import does. */
async function thereAndBack(
  payments: readonly Payment[],
  locale: string,
  isShown: boolean,
): Promise<readonly ImportRow[]> {
  const form = isShown ? csvFormOf(locale) : PLAIN_FORM;
  const columns = paymentCsvColumns(
    {
      head: (field) => exportWords[`export.column.${field}`],
      statusName: (status) => status,
      account: (id) => accounts.find((account) => account.id === id),
      form,
    },
    isShown ? ['requestedExecutionDate', 'reference', 'status', 'amount', 'account'] : undefined,
  );
  const file = new Blob([...csvParts(columns, payments, form)]);
  const slices = new Slices(new AbortController().signal);
  const { kind, rows } = await readFile(file, slices, () => undefined);
  const guess = await columnsOf({ kind, rows }, new Set(accounts.map(({ iban }) => iban)), slices);
  const source = { kind, rows, hasHeader: guess.hasHeader };
  const { decimal, dateOrder } = await formsOf(source, { mapping: guess.mapping, locale }, slices);
  const settings = {
    ...{ mapping: guess.mapping, decimal, dateOrder, accountId: '', executionDate: '' },
    ...{ accounts, countries: countriesIn(locale), locale, now: new Date('2026-01-01') },
  };
  return dataRows(source).map((row) => readRow(row, settings));
}

const SHOWN = ['EUR 1250.50', 'EUR 1000000.00', 'KWD 1.250', 'JPY 1250'] as const;

it.each(['en-GB', 'da-DK', 'de-CH', 'ar', 'pl', 'ja'])(
  'reads both of our files back as a reader of %s has them',
  async (locale) => {
    const payments = SHOWN.map((text, index) =>
      paymentFixture({
        ...{
          id: `p${String(index)}`,
          creditorName: '=A;B,"C"',
          remittanceInformation: '-1;2,3',
          requestedExecutionDate: '2026-11-26',
        },
        currency: text.slice(0, 3),
        amountMinor: Number(text.slice(4).replace('.', '')),
      }),
    );
    const facts = (draft: Partial<Payment>): readonly unknown[] => [
      ...[draft.creditorName, draft.creditorIban, draft.amountMinor, draft.currency, draft.requestedExecutionDate],
      ...[draft.remittanceInformation, draft.debtorAccountId],
    ];
    for (const isShown of [true, false]) {
      const rows = await thereAndBack(payments, locale, isShown);
      expect(rows.flatMap(({ problems }) => [...problems])).toEqual([]);
      expect(rows.map(({ draft }) => facts(draft as Partial<Payment>))).toEqual(payments.map(facts));
    }
  },
);

it('parts cells by a semicolon where a comma is the decimal sign, and in no other file', () => {
  const forms = ['de', 'fr', 'pt', 'pl', 'en', 'ja', 'es-MX', 'de-CH'].map((locale) =>
    Object.values(csvFormOf(locale)).join(''),
  );
  expect(forms).toEqual([';,', ';,', ';,', ';,', ',.', ',.', ',.', ',.']);
});

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];

/** What the import calls what the export writes; the rest is the server’s to say, and no part of a payment to make. */
const IMPORTED: Partial<Record<CsvField, string>> = {
  ...{ creditorName: 'creditorName', creditorIban: 'creditorIban', creditorBic: 'creditorBic' },
  ...{ streetName: 'creditorAddress.streetName', buildingNumber: 'creditorAddress.buildingNumber' },
  ...{ postCode: 'creditorAddress.postCode', townName: 'creditorAddress.townName', country: 'creditorAddress.country' },
  ...{ amount: 'amountMinor', currency: 'currency', requestedExecutionDate: 'requestedExecutionDate' },
  ...{ remittanceInformation: 'remittanceInformation', creditorReference: 'creditorReference' },
  ...{ endToEndId: 'endToEndId', chargeBearer: 'chargeBearer', accountName: 'debtorAccountId' },
};

async function wordsOf(language: string): Promise<Readonly<Record<string, unknown>>> {
  if (language === 'en') return exportWords;
  const file = `../../packages/payments-element/src/strings/${language}/export.ts`;
  return ((await import(file)) as { readonly words: Readonly<Record<string, unknown>> }).words;
}

it.each(LANGUAGES)('knows every column of our own file of all columns by its name, in %s', async (language) => {
  const words = await wordsOf(language);
  const columns = paymentCsvColumns({
    head: (field) => words[`export.column.${field}`] as string,
    statusName: (status) => status,
    account: (id) => accounts.find((account) => account.id === id),
  });
  const whole = paymentFixture({
    ...{ creditorBic: 'COBADEFF', creditorReference: 'RF18539007547034', endToEndId: 'E-1', chargeBearer: 'SHAR' },
    creditorAddress: { streetName: 'Hafenstr.', buildingNumber: '1', postCode: '1', townName: 'Ulm', country: 'DE' },
  });
  for (const payments of [[whole], [paymentFixture()]]) {
    const file = new Blob([...csvParts(columns, payments)]);
    const slices = new Slices(new AbortController().signal);
    const { rows } = await readFile(file, slices, () => undefined);
    const { hasHeader, mapping } = await guessColumns(rows, new Set(accounts.map(({ iban }) => iban)), slices);
    expect(hasHeader).toBe(true);
    expect(Object.fromEntries(CSV_FIELDS.map((field, index) => [field, mapping[index]]))).toEqual(
      Object.fromEntries(CSV_FIELDS.map((field) => [field, IMPORTED[field]])),
    );
  }
});
