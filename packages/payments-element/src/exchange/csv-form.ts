import { intl } from '@remit-elements/element-kit';
import type { DecimalSign } from './cell-shapes.js';

/** What parts the cells of a file, and whole from fraction in its amounts. Days are ISO 8601 in every form. */
export interface CsvForm {
  readonly delimiter: ',' | ';';
  readonly decimal: DecimalSign;
}

/** RFC 4180, and amounts as programs read them. */
export const PLAIN_FORM: CsvForm = { delimiter: ',', decimal: '.' };

/**
 * As spreadsheets of a locale open a file by a double click: where a comma parts whole from fraction it cannot part the cells
 * too, and Excel expects a semicolon.
 */
export function csvFormOf(locale: string): CsvForm {
  const parts = intl('number', locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  const isComma = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return isComma ? { delimiter: ';', decimal: ',' } : PLAIN_FORM;
}
