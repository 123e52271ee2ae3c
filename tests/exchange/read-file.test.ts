import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../packages/payments-element/src/exchange/csv-reader.js';
import { FileProblem } from '../../packages/payments-element/src/exchange/file-problem.js';
import { readFile, type ReadFile } from '../../packages/payments-element/src/exchange/read-file.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';
import { howMany } from '../support/deep.js';

const read = (...parts: BlobPart[]): Promise<ReadFile> =>
  readFile(new Blob(parts), new Slices(new AbortController().signal), () => undefined);
const cellsOf = ({ rows }: ReadFile): readonly (readonly string[])[] => rows.map(({ cells }) => cells);
const problemOf = (...parts: BlobPart[]): Promise<string> =>
  read(...parts).then(
    () => 'none',
    (cause: unknown) => (cause instanceof FileProblem ? cause.code : String(cause)),
  );
const inUtf16 = (text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};

describe('a table', () => {
  it('is read as it was written, wherever the pieces end', () => {
    const cell = fc.stringMatching(/^[a-z",;\n\r é\0=+-]{0,12}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(40)), (rows, end, cuts) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end);
        const reader = new CsvReader(',');
        const found = [];
        let from = 0;
        for (const cut of cuts) found.push(...reader.write(text.slice(from, (from += cut))));
        found.push(...reader.write(text.slice(from)), ...reader.end().rows);
        const filled = rows.flatMap((cells, index) =>
          cells.some((each) => each.trim()) ? [{ row: index + 1, cells }] : [],
        );
        expect(found).toEqual(filled);
      }),
      { numRuns: howMany(200, 20_000) },
    );
  });

  it('may part its cells by comma, semicolon, tab or bar, and say so itself', async () => {
    const row = ['Nordwind, Söhne', '1.250,00', 'a "b" c'];
    for (const sign of [',', ';', '\t', '|']) {
      const line = row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign);
      expect(cellsOf(await read(`${line}\r\n${line}`)), sign).toEqual([row, row]);
    }
    expect(cellsOf(await read('sep=|\r\na,b|c\r\nd,e|f'))).toEqual([
      ['a,b', 'c'],
      ['d,e', 'f'],
    ]);
    expect(cellsOf(await read('name;amount\nA;1.250,00\nB;2,50'))).toEqual([
      ['name', 'amount'],
      ['A', '1.250,00'],
      ['B', '2,50'],
    ]);
  });

  it('is read in the encoding that it is in', async () => {
    const text = 'Empfänger;Betrag\nMüller €;1,00\n受取人;2';
    const rows = [
      ['Empfänger', 'Betrag'],
      ['Müller €', '1,00'],
      ['受取人', '2'],
    ];
    for (const form of [text, `\ufeff${text}`]) expect(cellsOf(await read(form))).toEqual(rows);
    for (const littleEndian of [true, false]) {
      expect(cellsOf(await read(inUtf16(`\ufeff${text}`, littleEndian)))).toEqual(rows);
      expect(cellsOf(await read(inUtf16(text, littleEndian)))).toEqual(rows);
    }
    const windows = await read(Uint8Array.from('M\u00fcller;\u0080 5', (sign) => sign.charCodeAt(0)));
    expect(cellsOf(windows)).toEqual([['Müller', '€ 5']]);
    expect(windows.notices).toEqual([{ kind: 'guessedEncoding' }]);
  });

  it('keeps a character whole that lies across two pieces of the file', async () => {
    const name = `${'x'.repeat(65_533)}é€`;
    const { rows } = await read(`a;b\n1;${name.slice(-4)}\n`, 'é'.repeat(60_000), ';€');
    expect(rows.at(-1)?.cells[1]).toBe('€');
    expect(rows.at(-1)?.cells[0]).toBe('é'.repeat(5_000));
  });

  it('takes no more than its bounds, and says so', async () => {
    const long = await read('a,b\n', '1,2\n'.repeat(10_001));
    expect([long.rows.length, long.notices]).toEqual([10_001, [{ kind: 'rows', most: 10_000 }]]);
    const wide = await read(`${'x,'.repeat(60)}x\n`);
    expect([wide.rows[0]?.cells.length, wide.notices]).toEqual([50, [{ kind: 'columns', most: 50 }]]);
    const big = await read('a,b\n1,', 'z'.repeat(1_048_576), '\n2,3');
    expect([big.rows[1]?.cells[1]?.length, big.rows[1]?.cut, big.rows[2]?.cells]).toEqual([5_000, [1], ['2', '3']]);
  });

  it('survives what is broken: open quotes, zeros, halves of characters, lone returns', async () => {
    const open = await read('a,b\n1,"2\n3,4\n', '5,6\n'.repeat(1_000));
    expect([open.rows.length, open.notices]).toEqual([2, [{ kind: 'openQuote', row: 2 }]]);
    expect(cellsOf(await read('a\0b,c\r"d"e,"f"" g"\r\r\n,\r=1+1,@x'))).toEqual([
      ['a\0b', 'c'],
      ['de', 'f" g'],
      ['=1+1', '@x'],
    ]);
    expect((await read('x,y\n1,\ud800')).rows).toHaveLength(2);
  });

  it('refuses what is none, by name', async () => {
    const kinds = [
      [['PK\u0003\u0004xlsx'], 'workbook'],
      [['%PDF-1.7'], 'binary'],
      [[''], 'empty'],
      [['\n \r\n,,,\n'], 'empty'],
      [['<html><body>'], 'message'],
    ] as const;
    for (const [parts, code] of kinds) expect(await problemOf(...parts), parts[0]).toBe(code);
    expect(await problemOf(new Uint8Array(64 * 1024 * 1024 + 1))).toBe('large');
  });

  it('costs no more for a quotation mark that is never closed', async () => {
    const began = performance.now();
    const { rows } = await read('a,b\n"', 'x,y\n'.repeat(4_000_000));
    expect(rows).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('gives up when it is told to', async () => {
    const stop = new AbortController();
    const reading = readFile(new Blob([`${'a'.repeat(200)},b\n`.repeat(5_000)]), new Slices(stop.signal), () =>
      stop.abort(),
    );
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
