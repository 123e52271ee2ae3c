import { csvCell } from './csv-cell.js';
import { PLAIN_FORM, type CsvForm } from './csv-form.js';

/** One column of a file: what it is called, and what it says of a row. */
export interface CsvColumn<Row> {
  readonly head: string;
  /** Undefined where the row has nothing there. */
  value(row: Row): string | undefined;
}

/** Without it Excel takes UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = '\ufeff';
/** RFC 4180. */
const LINE_END = '\r\n';

/** A CSV file in parts: its head, then one for each row, so that a long file can be made in slices. */
export function* csvParts<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  { delimiter }: Pick<CsvForm, 'delimiter'> = PLAIN_FORM,
): Generator<string> {
  const lineOf = (cells: readonly string[]): string => cells.map(csvCell).join(delimiter) + LINE_END;
  yield BYTE_ORDER_MARK + lineOf(columns.map(({ head }) => head));
  for (const row of rows) yield lineOf(columns.map((column) => column.value(row) ?? ''));
}
