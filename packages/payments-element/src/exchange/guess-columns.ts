import { cleanIban, isCurrency } from '@remit-elements/element-kit';
import { ibanProblem } from '@remit-elements/element-kit/reading.js';
import { COLUMN_NAMES } from './column-names.js';
import { amountShape, dateShape } from './cell-shapes.js';
import type { FileRow } from './file-row.js';
import type { Slices } from './slices.js';
import { IMPORT_FIELDS, type ColumnMapping, type ImportField } from './import-fields.js';

/** What is likely meant; the reader has the last word. */
export interface ColumnGuess {
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  readonly mapping: ColumnMapping;
}

/** So many rows tell what a column holds. */
const SAMPLE = 100;
/** So much of a cell tells what it is; of what is longer nothing more is looked at. */
const TELLING_LENGTH = 70;
/** So large a part of a column's cells must be of a kind to say that the column is. */
const MOSTLY = 0.6;

const KNOWN: ReadonlyMap<string, ImportField> = /* @__PURE__ */ new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [...COLUMN_NAMES[field].split(/[|\n]/), field, field.split('.')[1] ?? field].map((name) => [bare(name), field]),
  ),
);

/** Fields whose cells tell what they are. */
const TELLING: Partial<Record<ImportField, (cell: string) => boolean>> = {
  creditorIban: (cell) => /^[A-Z]{2}\d{2}/.test(cleanIban(cell)) && ibanProblem(cleanIban(cell))?.rule !== 'unknown',
  creditorReference: (cell) => /^RF\d{2}[A-Z0-9]{1,21}$/i.test(cell.replace(/\s/g, '')),
  currency: (cell) => isCurrency(cell.trim().toUpperCase()),
  creditorBic: (cell) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(cell.trim()),
  requestedExecutionDate: (cell) => dateShape(cell) !== undefined,
  amountMinor: (cell) => amountShape(cell) !== undefined,
};

/**
 * Guesses what the columns hold: by their names where the first row has any, else by what stands in them. A name that what
 * stands under it gives the lie to does not count: a German “Valuta” is a day and no currency.
 * @param ownIbans Of the tenant's accounts: a column that holds these is the payer's.
 * @throws The reason of the slices’ signal, once it was given up.
 */
export async function guessColumns(
  rows: readonly FileRow[],
  ownIbans: ReadonlySet<string>,
  slices: Slices,
): Promise<ColumnGuess> {
  const [first] = rows;
  if (!first) return { hasHeader: false, mapping: [] };
  const names = first.cells.map(tellingPart);
  const hasHeader = isHeader(names);
  const sample = rows.slice(hasHeader ? 1 : 0, SAMPLE);
  const width = Math.max(...rows.slice(0, SAMPLE).map(({ cells }) => cells.length));
  const columns: (readonly string[])[] = [];
  for (let index = 0; index < width; index += 1) {
    await slices.rest();
    columns.push(sample.map(({ cells }) => tellingPart(cells[index] ?? '')).filter((cell) => cell !== ''));
  }
  const mapping: (ImportField | undefined)[] = columns.map(() => undefined);
  if (hasHeader) nameColumns(mapping, names, columns);
  payerColumn(mapping, columns, ownIbans);
  await tellColumns(mapping, columns, slices);
  return { hasHeader, mapping };
}

/** Names, and nothing that payments are made of. */
export function isHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isData = filled.some((cell) => !ibanProblem(cleanIban(cell)) || dateShape(cell) || amountShape(cell));
  return !isData && filled.some((cell) => fieldNamed(cell) !== undefined);
}

/** The field that a column of this name holds. */
export function fieldNamed(name: string): ImportField | undefined {
  const whole = KNOWN.get(bare(name));
  // As in “Betrag (EUR)” or “Amount in EUR”.
  return whole ?? KNOWN.get(bare(name.replace(/[([][^]*$/u, '').replace(/\s(?:in\s)?[A-Z]{3}$/u, '')));
}

function nameColumns(
  mapping: (ImportField | undefined)[],
  names: readonly string[],
  columns: readonly (readonly string[])[],
): void {
  for (const [index, cells] of columns.entries()) {
    const field = fieldNamed(names[index] ?? '');
    if (field && !mapping.includes(field) && !isBelied(field, cells)) mapping[index] = field;
  }
}

function isBelied(field: ImportField, cells: readonly string[]): boolean {
  // A name with mistakes under it is a name still; of a day under “currency” it is another one.
  const tells = field === 'currency' || field === 'creditorReference' ? TELLING[field] : undefined;
  return tells !== undefined && cells.length > 0 && !cells.some((cell) => tells(cell));
}

function payerColumn(
  mapping: (ImportField | undefined)[],
  columns: readonly (readonly string[])[],
  ownIbans: ReadonlySet<string>,
): void {
  for (const [index, cells] of columns.entries()) {
    const isOwn = cells.length > 0 && cells.every((cell) => ownIbans.has(cleanIban(cell)));
    const isPayer = isOwn && mapping.filter((field) => field === 'debtorAccountId').length === 0;
    if (isPayer && (mapping[index] === undefined || mapping[index] === 'creditorIban'))
      mapping[index] = 'debtorAccountId';
  }
}

async function tellColumns(
  mapping: (ImportField | undefined)[],
  columns: readonly (readonly string[])[],
  slices: Slices,
): Promise<void> {
  const isText = (cell: string): boolean => /\p{L}{3}/u.test(cell);
  const kinds = [
    ...(Object.entries(TELLING) as [ImportField, (cell: string) => boolean][]),
    ['creditorName', isText] as const,
    ['remittanceInformation', isText] as const,
  ];
  for (const [field, tells] of kinds) {
    if (mapping.includes(field)) continue;
    for (const [index, cells] of columns.entries()) {
      await slices.rest();
      if (mapping[index] !== undefined || shareOf(cells, tells) < MOSTLY) continue;
      mapping[index] = field;
      break;
    }
  }
}

/** Without the blanks around it. A cell that is longer than that is none of what figures and codes tell, and stays too long. */
function tellingPart(cell: string): string {
  return cell.trim().slice(0, TELLING_LENGTH);
}

function shareOf(cells: readonly string[], tells: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => tells(cell)).length / cells.length;
}

/** Without case, marks, blanks and signs: `Bénéficiaire ` and `BENEFICIAIRE` are one name. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss');
}
