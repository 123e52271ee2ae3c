/**
 * Why nothing of a file can be read: `empty` no row has any text; `large` more bytes than are read; `workbook`, `binary` by its
 * kind; `encoding` it is in none that is known, or not in the one it names; `xml` not well-formed; `doctype` it brings
 * declarations of its own, which no payment message has; `message` XML, but no pain.001; `method` a payment message
 * without a credit transfer; `unreadable` the browser gives it no more.
 */
export type FileProblemCode =
  'empty' | 'large' | 'workbook' | 'binary' | 'encoding' | 'xml' | 'doctype' | 'message' | 'method' | 'unreadable';

/** Ends the reading of a file. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  /** Of the file, from 1, where it is known. */
  readonly line: number | undefined;

  constructor(code: FileProblemCode, line?: number) {
    super(`The file cannot be read: ${code}`);
    this.code = code;
    this.line = line;
  }
}
