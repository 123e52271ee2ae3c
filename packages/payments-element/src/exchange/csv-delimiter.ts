import { CsvReader, type Delimiter } from './csv-reader.js';

/** In the order in which they are believed where two fit alike: what is rare in texts comes first. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** What parts the cells, and where the rows begin: behind the line by which some spreadsheets say so themselves. */
export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  readonly from: number;
}

/** @param sample The beginning of a file; its last line may be cut. */
export function delimiterOf(sample: string): FoundDelimiter {
  const said = /^sep=([,;|\t])(?:\r\n?|\n)/i.exec(sample);
  if (said) return { delimiter: said[1] as Delimiter, from: said[0].length };
  let [delimiter, best] = [',' as Delimiter, 0];
  for (const candidate of DELIMITERS) {
    const score = scoreOf(sample, candidate);
    if (score > best) [delimiter, best] = [candidate, score];
  }
  return { delimiter, from: 0 };
}

/** How many columns most rows agree on, and how many of them do. */
function scoreOf(sample: string, delimiter: Delimiter): number {
  const reader = new CsvReader(delimiter);
  const whole = reader.write(sample);
  const rows = whole.length > 0 ? whole : reader.end().rows;
  const lengths = new Map<number, number>();
  for (const { cells } of rows) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...[...lengths].map(([length, count]) => (length - 1) * (count / rows.length) ** 2));
}
