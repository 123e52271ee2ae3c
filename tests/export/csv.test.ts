import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paymentFixture, paymentFixtures } from '@remit-elements/payments-element/testing.js';
import { withoutMark } from '../../packages/payments-element/src/exchange/csv-cell.js';
import { csvParts } from '../../packages/payments-element/src/exchange/csv-writer.js';
import { inSlices } from '../../packages/payments-element/src/exchange/in-slices.js';
import { CSV_FIELDS, paymentCsvColumns } from '../../packages/payments-element/src/exchange/payments-csv.js';
import { howMany } from '../support/deep.js';
import { ACCOUNTS, anyPayment } from './some-payments.js';

const columns = paymentCsvColumns({
  head: (field) => field,
  statusName: (status) => status,
  account: (id) => ACCOUNTS.find((account) => account.id === id),
});

it('is read back as the payments that were written, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(anyPayment, { maxLength: 8 }), (payments) => {
      const [head, ...rows] = readCsv([...csvParts(columns, payments)].join(''));
      expect(head).toEqual([...CSV_FIELDS]);
      const expected = payments.map((payment) => columns.map(({ value }) => printable(value(payment) ?? '')));
      expect(rows.map((row) => row.map(withoutMark))).toEqual(expected);
    }),
    { numRuns: howMany(200, 10_000) },
  );
});

const TRIGGERS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '−'];
const AHEAD = ['', ' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u202e', '\t '];

it('lets no cell be a formula, whatever stands in front of it', () => {
  const signs = AHEAD.flatMap((ahead) => TRIGGERS.map((trigger) => `${ahead}${trigger}1+1`));
  const texts = [...signs, '\t1', '\r1', '\n1', "'=1"];
  const cells = readCsv([...csvParts([{ head: 'x', value: (text: string) => text }], texts)].join('')).slice(1);
  expect(cells.filter(([cell]) => !cell?.startsWith("'"))).toEqual([]);
  expect(cells.map(([cell = '']) => withoutMark(cell))).toEqual(texts);
});

it('lets no cell be a formula for who parts cells by another sign, and takes no account of quotes within one', () => {
  const others = [';', ',', '|', '\t', '\r', '\n', '; ', ';\u00a0', ";'"];
  const texts = others.flatMap((other) => TRIGGERS.map((trigger) => `Invoice${other}${trigger}cmd|'/C calc'!A0;x`));
  const file = [...csvParts([{ head: 'x', value: (text: string) => text }], texts, { delimiter: ',' })].join('');
  const cells = file.split(/[;,|\t\r\n]/).map((cell) => cell.trim().replace(/^["']+(?=")/, ''));
  expect(cells.filter((cell) => TRIGGERS.some((trigger) => cell.startsWith(trigger)))).toEqual([]);
  expect(
    readCsv(file)
      .slice(1)
      .map(([cell = '']) => withoutMark(cell)),
  ).toEqual(texts);
});

it('takes no time for long runs of what it looks behind', () => {
  const runs = ['\t', ' ', "'", ';', ";'", ';='].map((part) => part.repeat(32_000).slice(0, 32_000) + '=1');
  const begin = performance.now();
  const cells = readCsv([...csvParts([{ head: 'x', value: (text: string) => text }], runs)].join('')).slice(1);
  for (const [cell = ''] of cells) withoutMark(cell);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

it('leaves ordinary texts, amounts and dates as they are', () => {
  const payment = paymentFixture({ creditorName: "O'Brien – 2+2", currency: 'JPY', amountMinor: 1_000 });
  const [, row = ''] = csvParts(columns, [payment]);
  expect(row).toContain("O'Brien – 2+2,DE89370400440532013000,");
  expect(row).toContain(',1000,JPY,2026-11-26,');
});

it('tells amounts by the digits of their currencies', () => {
  const amounts = (['EUR', 'JPY', 'KWD', 'CLF'] as const).map((currency) =>
    paymentFixture({ currency, amountMinor: 12_345 }),
  );
  const at = CSV_FIELDS.indexOf('amount');
  const rows = readCsv([...csvParts(columns, amounts)].join('')).slice(1);
  expect(rows.map((row) => row[at])).toEqual(['123.45', '12345', '12.345', '1.2345']);
});

it('survives what no payment should hold: a megabyte, NUL, halves of characters', () => {
  const texts = [`=${'x'.repeat(1_000_000)}`, `${'y'.repeat(32_767)}=1+1`, 'a\0b', '\ud800"', '","\r\n=1'];
  const file = [...csvParts([{ head: 'x', value: (text: string) => text }], texts)].join('');
  const cells = readCsv(file).map(([cell = '']) => cell);
  expect(cells).toHaveLength(6);
  // A longer one Excel goes on with in the next row.
  expect(cells.every((cell) => cell.length <= 32_767)).toBe(true);
  expect(cells.slice(3)).toEqual(['a\ufffdb', '\ufffd"', `","\r\n'=1`]);
});

it('shows the columns that the list shows, the creditor always', () => {
  const context = { head: String, statusName: String, account: () => undefined };
  const heads = paymentCsvColumns(context, ['amount', 'status']).map(({ head }) => head);
  expect(heads).toEqual(['creditorName', 'creditorIban', 'amount', 'currency', 'status']);
});

it('makes ten thousand rows in slices, and stops between two of them', async () => {
  let now = 0;
  const clock = (): number => (now += 1);
  const made: number[] = [];
  const stop = new AbortController();
  const rows = paymentFixtures(100);
  const parts = await inSlices(csvParts(columns, rows), {
    now: clock,
    signal: stop.signal,
    progress: (count) => made.push(count) === 3 && stop.abort(),
  });
  expect(made).toHaveLength(3);
  expect(parts.length).toBeLessThan(50);
});

/** What of a text can stand in a file. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd').replace(/\p{Cs}/gu, '\ufffd');
}

/** RFC 4180, and nothing else: fields, fields in quotes, CRLF after each record; a byte-order mark in front. */
function readCsv(file: string): string[][] {
  if (!file.startsWith('\ufeff')) throw new Error('no byte-order mark');
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = 1; at < file.length;) {
    field.lastIndex = at;
    const [whole, quoted, plain = '', end] = field.exec(file) ?? [];
    if (whole === undefined) throw new Error(`not CSV: ${JSON.stringify(file.slice(at, at + 40))}`);
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
