/**
 * Excel, LibreOffice and Google Sheets calculate a cell that begins with one of these, whatever stands in quotes around it;
 * a Japanese Excel takes the full-width forms for the same, and white space, invisible signs and control characters in front
 * may be taken away before it is looked at. A cell that begins with a tab or a line end counts by itself. Apostrophes in front
 * count too, so that the one that is set can be told from one that was there.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @see https://github.com/OWASP/ASVS ASVS 5.0, 1.2.10
 */
const FORMULA = /^'*[\s\p{Z}\p{Cc}\p{Cf}]*[=+\-@\u2212＝＋－＠﹦﹢﹣﹫]|^'*[\t\r\n]/u;
/**
 * The same within a text, behind what parts cells for some reader: one that parts them by another sign than the file does
 * takes quotes that do not begin its cell for part of it. Each sign is looked back from once, however long what is before it.
 */
const SIGN = '=+\\-@\\u2212＝＋－＠﹦﹢﹣﹫';
const BEFORE = "[;,|\\t\\r\\n][\\s\\p{Z}\\p{Cc}\\p{Cf}]*'";
const INNER = new RegExp(`(?=[${SIGN}])(?<=${BEFORE}*)`, 'gu');
const INNER_MARK = new RegExp(`'(?=[${SIGN}])(?<=${BEFORE}+)`, 'gu');
/** Nothing that a person wrote; NUL ends a text for some readers, and others take the file for none of text. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
const HALF_PAIR = /\p{Cs}/gu;
const QUOTED = /["\r\n,;]|^\s|\s$/;
/**
 * As many UTF-16 units as a cell of Excel has. What is longer it puts into a cell of the next row, where the remainder would
 * begin with whatever stands there.
 * @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const LONGEST = 32_767;
const REPLACEMENT = '\ufffd';

/** A text as one field of a CSV file by RFC 4180: quoted where that is needed, and never a formula. */
export function csvCell(text: string): string {
  const safe = neutralised(text);
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell said before it was made safe; what others wrote is left as it is, but for an apostrophe that we would have set. */
export function withoutMark(cell: string): string {
  const inner = cell.replace(INNER_MARK, '');
  return inner.startsWith("'") && FORMULA.test(inner.slice(1)) ? inner.slice(1) : inner;
}

/** The apostrophe says to every spreadsheet that text follows. */
function neutralised(text: string): string {
  // What is cut off is left out first: a cell of a megabyte takes no time then.
  const plain = text.slice(0, LONGEST).replace(CONTROLS, REPLACEMENT).replace(HALF_PAIR, REPLACEMENT);
  const inner = plain.replace(INNER, "'");
  const marked = FORMULA.test(text.slice(0, LONGEST)) ? `'${inner}` : inner;
  return marked.length < text.length || marked.length > LONGEST ? `${marked.slice(0, LONGEST - 1)}…` : marked;
}
