import { IMPORT_FIELDS, type ImportField } from '../exchange/import-fields.js';
import type { DateOrder, DecimalSign } from '../exchange/cell-shapes.js';
import type { ImportSettings } from './import-row.js';

/** What its reader chose that makes other payments of the same rows; nothing of what stands in them. */
export interface ImportChoice {
  /** By column; null for one that is left out. */
  readonly mapping: readonly (ImportField | null)[];
  readonly decimal: DecimalSign;
  readonly dateOrder: DateOrder;
  readonly accountId: string;
  readonly executionDate: string;
}

export function choiceOf({ mapping, decimal, dateOrder, accountId, executionDate }: ImportSettings): ImportChoice {
  return { mapping: mapping.map((field) => field ?? null), decimal, dateOrder, accountId, executionDate };
}

/** What was guessed of the same file, as it was chosen when its import was begun. */
export function asChosen(guessed: ImportSettings, { mapping, ...rest }: ImportChoice): ImportSettings {
  return { ...guessed, ...rest, mapping: mapping.map((field) => field ?? undefined) };
}

interface Chosen {
  readonly begun?: ImportChoice | undefined;
  readonly settings?: ImportSettings | undefined;
}

/** Fields that would hold something else than what was chosen when the import was begun; none where it was not. */
export function fieldsChanged({ begun, settings }: Chosen): readonly ImportField[] {
  if (!begun || !settings) return [];
  const now = choiceOf(settings);
  const changed = new Set<ImportField | null | undefined>();
  for (const [index, field] of now.mapping.entries()) {
    const before = begun.mapping[index];
    if (field !== before) changed.add(field).add(before);
  }
  if (now.accountId !== begun.accountId) changed.add('debtorAccountId');
  if (now.decimal !== begun.decimal) changed.add('amountMinor');
  const isOtherDay = now.executionDate !== begun.executionDate || now.dateOrder !== begun.dateOrder;
  if (isOtherDay) changed.add('requestedExecutionDate');
  return IMPORT_FIELDS.filter((field) => changed.has(field));
}

/** What lies in the vault may be of another build. */
export function choiceIn(value: unknown): ImportChoice | undefined {
  const { mapping, decimal, dateOrder, accountId, executionDate } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(mapping) || typeof accountId !== 'string' || typeof executionDate !== 'string') return undefined;
  if ((decimal !== '.' && decimal !== ',') || (dateOrder !== 'dmy' && dateOrder !== 'mdy')) return undefined;
  const fields = mapping.map((each) => IMPORT_FIELDS.find((field) => field === each) ?? null);
  return { mapping: fields, decimal, dateOrder, accountId, executionDate };
}
