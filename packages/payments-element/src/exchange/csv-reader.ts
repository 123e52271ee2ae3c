import type { FileRow } from './file-row.js';
import { LONGEST_CELL, MOST_COLUMNS } from './table-bounds.js';

export type Delimiter = ',' | ';' | '\t' | '|';

/** Where the next sign stands: before a cell, in a bare one, in a quoted one, or after a quote in a quoted one. */
type Place = 'start' | 'bare' | 'quoted' | 'quote';

/**
 * Reads CSV (RFC 4180) as it comes, in pieces that may end anywhere, each sign once: a quotation mark that is never closed
 * costs no more than any other. Lenient where spreadsheets are: any line ending, text behind a closing quote, rows of
 * different lengths. Rows without any text are counted and left out.
 */
export class CsvReader {
  readonly #delimiter: string;
  readonly #stop: RegExp;
  #place: Place = 'start';
  #cell = '';
  #length = 0;
  #cells: string[] = [];
  #cut: number[] = [];
  #row = 1;
  /** A line feed that comes now belongs to the carriage return before it. */
  #afterReturn = false;
  #rows: FileRow[] = [];
  #extraColumns = false;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
    this.#stop = delimiter === '|' ? /[|\r\n]/g : new RegExp(`[${delimiter}\r\n]`, 'g');
  }

  /** Whether there were more columns than are read. */
  get hasExtraColumns(): boolean {
    return this.#extraColumns;
  }

  /** The rows that this piece completes. */
  write(text: string): readonly FileRow[] {
    let at = 0;
    while (at < text.length) at = this.#step(text, at);
    return this.#take();
  }

  /** What is left. @returns `openRow`: the row in which a quotation mark was opened and never closed. */
  end(): { readonly rows: readonly FileRow[]; readonly openRow?: number } {
    const isOpen = this.#place === 'quoted';
    const row = this.#row;
    if (this.#cells.length > 0 || this.#place !== 'start') this.#endRow();
    return { rows: this.#take(), ...(isOpen && { openRow: row }) };
  }

  #step(text: string, at: number): number {
    switch (this.#place) {
      case 'start':
        return this.#begin(text, at);
      case 'bare':
        return this.#readBare(text, at);
      case 'quoted':
        return this.#readQuoted(text, at);
      case 'quote':
        this.#place = 'bare';
        if (text[at] !== '"') return at;
        this.#append('"');
        this.#place = 'quoted';
        return at + 1;
    }
  }

  #begin(text: string, at: number): number {
    const wasReturn = this.#afterReturn;
    this.#afterReturn = false;
    if (wasReturn && text[at] === '\n') return at + 1;
    this.#place = text[at] === '"' ? 'quoted' : 'bare';
    return this.#place === 'quoted' ? at + 1 : at;
  }

  #readBare(text: string, at: number): number {
    this.#stop.lastIndex = at;
    const end = this.#stop.exec(text)?.index ?? text.length;
    this.#append(text.slice(at, end));
    const sign = text[end];
    if (sign === undefined) return end;
    if (sign === this.#delimiter) this.#endCell();
    else this.#endRow();
    this.#afterReturn = sign === '\r';
    return end + 1;
  }

  #readQuoted(text: string, at: number): number {
    const end = text.indexOf('"', at);
    this.#append(text.slice(at, end < 0 ? text.length : end));
    if (end < 0) return text.length;
    this.#place = 'quote';
    return end + 1;
  }

  #append(part: string): void {
    if (this.#length < LONGEST_CELL) this.#cell += part.slice(0, LONGEST_CELL - this.#length);
    this.#length += part.length;
  }

  #endCell(): void {
    if (this.#cells.length >= MOST_COLUMNS) this.#extraColumns ||= this.#length > 0;
    else {
      if (this.#length > LONGEST_CELL) this.#cut.push(this.#cells.length);
      this.#cells.push(this.#cell);
    }
    this.#cell = '';
    this.#length = 0;
    this.#place = 'start';
  }

  #endRow(): void {
    this.#endCell();
    const [cells, cut] = [this.#cells, this.#cut];
    this.#cells = [];
    this.#cut = [];
    const row = this.#row++;
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#rows.push({ row, cells, ...(cut.length > 0 && { cut }) });
  }

  #take(): readonly FileRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
