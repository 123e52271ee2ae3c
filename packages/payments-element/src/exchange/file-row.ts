/** One row of a file. */
export interface FileRow {
  /** Where it stands in the file, from 1, as a spreadsheet counts: a header counts, and a line break inside a cell does not. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Columns, from 0, whose cell is longer than what is read of it. */
  readonly cut?: readonly number[];
  /** Columns, from 0, of which the file says two things where one alone can count. */
  readonly twice?: readonly number[];
}
