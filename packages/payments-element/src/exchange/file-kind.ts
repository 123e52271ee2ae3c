/**
 * What a file is by its first bytes: `text` and `xml` can be read; `workbook` is one of a spreadsheet program, which can save it
 * as CSV; `other` is none of these.
 */
export type FileKind = 'text' | 'xml' | 'workbook' | 'other';

const WORKBOOKS = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];
/** As PDF, PNG, JPEG, GIF and gzip begin. */
const OTHERS = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u001f\u008b'];

/** @param head Its first bytes, at least 256 where it has as many. */
export function fileKindOf(head: Uint8Array): FileKind {
  const start = String.fromCharCode(...head.subarray(0, 256));
  if (WORKBOOKS.some((sign) => start.startsWith(sign))) return 'workbook';
  if (OTHERS.some((sign) => start.startsWith(sign))) return 'other';
  // Whatever the encoding: marks of the byte order, the zeros of UTF-16 and blanks may come before.
  return /^[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*<\0?[?!A-Za-z]/.test(start) ? 'xml' : 'text';
}
