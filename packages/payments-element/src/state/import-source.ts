import { amountShape, columnForm, dateShape } from '../exchange/cell-shapes.js';
import type { FileRow } from '../exchange/file-row.js';
import { guessColumns, type ColumnGuess } from '../exchange/guess-columns.js';
import type { Slices } from '../exchange/slices.js';
import { IMPORT_FIELDS, type ImportField } from '../exchange/import-fields.js';
import { parseDate, parseMoney } from '@remit-elements/element-kit/reading.js';
import type { ImportSettings } from './import-row.js';
import type { ImportQuestions, ImportSource } from './import-state.js';

/** Without one of these no row is a payment. */
const NEEDED: readonly ImportField[] = ['creditorName', 'creditorIban', 'amountMinor', 'requestedExecutionDate'];

/** The columns of a message are known, those of a table are guessed. */
export async function columnsOf(
  { kind, rows }: Pick<ImportSource, 'kind' | 'rows'>,
  ownIbans: ReadonlySet<string>,
  slices: Slices,
): Promise<ColumnGuess> {
  return kind === 'pain001' ? { hasHeader: false, mapping: IMPORT_FIELDS } : guessColumns(rows, ownIbans, slices);
}

/** Rows that are to become payments. */
export function dataRows({ rows, hasHeader }: Pick<ImportSource, 'rows' | 'hasHeader'>): readonly FileRow[] {
  return hasHeader ? rows.slice(1) : rows;
}

/** Fields that every payment has and no column holds; the day may be given for all rows. */
export function missingFields({ mapping, executionDate }: ImportSettings): readonly ImportField[] {
  const isGiven = (field: ImportField): boolean => field === 'requestedExecutionDate' && executionDate !== '';
  return NEEDED.filter((field) => !mapping.includes(field) && !isGiven(field));
}

/** What the columns say of their own form, else what the reader's locale does; and what is to be asked. */
export async function formsOf(
  source: Pick<ImportSource, 'kind' | 'rows' | 'hasHeader'>,
  { mapping, locale }: Pick<ImportSettings, 'mapping' | 'locale'>,
  slices: Slices,
): Promise<Pick<ImportSettings, 'decimal' | 'dateOrder'> & { readonly questions: ImportQuestions }> {
  // A message writes both in one form alone (ISO 20022).
  if (source.kind === 'pain001') return { decimal: '.', dateOrder: 'dmy', questions: {} };
  const rows = dataRows(source);
  const cells = (field: ImportField): readonly string[] => {
    const index = mapping.indexOf(field);
    return index < 0 ? [] : rows.map((row) => row.cells[index] ?? '');
  };
  const amounts = await columnForm(cells('amountMinor'), amountShape, slices);
  const dates = await columnForm(cells('requestedExecutionDate'), dateShape, slices);
  return {
    decimal: amounts.found ?? (isComma(locale) ? ',' : '.'),
    dateOrder: dates.found ?? (parseDate('02/01/2026', locale) === '2026-02-01' ? 'mdy' : 'dmy'),
    questions: {
      ...(amounts.unclear !== undefined && { decimal: amounts.unclear }),
      ...(dates.unclear !== undefined && { dateOrder: dates.unclear }),
    },
  };
}

/** 1,250 is one and a quarter there, and has a decimal too many. */
function isComma(locale: string): boolean {
  return parseMoney('1,250', 'EUR', locale).problem === 'digits';
}
