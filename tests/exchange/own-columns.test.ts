import { accountFixtures, paymentFixture } from '@remit-elements/payments-element/testing.js';
import { expect, it } from 'vitest';
import { csvParts } from '../../packages/payments-element/src/exchange/csv-writer.js';
import { guessColumns } from '../../packages/payments-element/src/exchange/guess-columns.js';
import {
  CSV_FIELDS,
  paymentCsvColumns,
  type CsvField,
} from '../../packages/payments-element/src/exchange/payments-csv.js';
import { readFile } from '../../packages/payments-element/src/exchange/read-file.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';
import { exportWords } from '../../packages/payments-element/src/strings/export.js';

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'];
const accounts = accountFixtures();

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
    const { rows } = await readFile(file, new Slices(new AbortController().signal), () => undefined);
    const { hasHeader, mapping } = guessColumns(rows, new Set(accounts.map(({ iban }) => iban)));
    expect(hasHeader).toBe(true);
    expect(Object.fromEntries(CSV_FIELDS.map((field, index) => [field, mapping[index]]))).toEqual(
      Object.fromEntries(CSV_FIELDS.map((field) => [field, IMPORTED[field]])),
    );
  }
});
