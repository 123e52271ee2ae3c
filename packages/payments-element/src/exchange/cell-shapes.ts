import { plainDigits } from '@remit-elements/element-kit/reading.js';
import type { Slices } from './slices.js';

/** Which sign parts whole from fraction. */
export type DecimalSign = '.' | ',';
/** Which of day, month and year comes first where all are figures. */
export type DateOrder = 'dmy' | 'mdy';

/** `either`: there is nothing in it to take two ways; `unclear`: it can be read as one thing or as another. */
type Shape<Found extends string> = Found | 'either' | 'unclear';

/** What a column says of its own form. */
export interface ColumnForm<Found extends string> {
  /** Undefined where its cells do not tell, or do not agree. */
  readonly found: Found | undefined;
  /** A cell that reads in two ways, of which none of the others tells which is meant. */
  readonly unclear: string | undefined;
}

/** No amount and no day is longer, with all that people write around it. */
const LONGEST = 60;

/** Spaces and apostrophes only ever group. */
const GROUPING = /(?<=\d)[\s'’‘´٬_](?=\d)/gu;

/** Whether a cell is longer than any amount or day. Whoever reads figures asks first: what comes then may try long runs often. */
export function isTooLong(cell: string): boolean {
  return cell.length > LONGEST && cell.trim().length > LONGEST;
}

/** What an amount tells of its decimal sign; undefined for what is no amount. */
export function amountShape(cell: string): Shape<DecimalSign> | undefined {
  if (isTooLong(cell)) return undefined;
  const text = figuresOf(cell).replace(GROUPING, '');
  if (!/^\d+([.,]\d+)*[.,]?$/.test(text)) return undefined;
  const signs = text.replace(/\d/g, '');
  const last = signs.at(-1) as DecimalSign | undefined;
  if (last === undefined) return 'either';
  const other = last === '.' ? ',' : '.';
  if (new Set(signs).size === 2) return last;
  if (signs.length > 1) return other;
  const [whole = '', fraction = ''] = text.split(last);
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? 'unclear' : last;
}

/** What a date tells of its order; undefined for what is no date. */
export function dateShape(cell: string): Shape<DateOrder> | undefined {
  if (isTooLong(cell)) return undefined;
  const text = dayOf(cell);
  if (/^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(text)) return 'either';
  const [, first = '', sign, second = ''] = /^(\d{1,2})([./\s-])(\d{1,2})\2(?:\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === '') return undefined;
  if (Number(first) > 31 || Number(second) > 31 || (Number(first) > 12 && Number(second) > 12)) return undefined;
  if (Number(first) > 12) return 'dmy';
  if (Number(second) > 12) return 'mdy';
  // Nobody who writes the month first writes points.
  return sign === '.' ? 'dmy' : Number(first) === Number(second) ? 'either' : 'unclear';
}

/**
 * Decides over a whole column, since one cell alone can mislead: 1.250 may be a thousand or one, 03/04 in March or in April.
 * @param shapeOf Of one cell.
 * @throws The reason of the slices’ signal, once it was given up.
 */
export async function columnForm<Found extends string>(
  cells: Iterable<string>,
  shapeOf: (cell: string) => Shape<Found> | undefined,
  slices: Slices,
): Promise<ColumnForm<Found>> {
  const found = new Set<Found>();
  let unclear: string | undefined;
  for (const cell of cells) {
    if (slices.isOver) await slices.rest();
    const shape = shapeOf(cell);
    if (shape === 'unclear') unclear ??= cell;
    else if (shape !== undefined && shape !== 'either') found.add(shape);
  }
  const [only] = found.size === 1 ? found : [];
  return { found: only, unclear: only === undefined ? unclear : undefined };
}

/** A day without the time of day that spreadsheets and databases write behind it, and 20261126 as what it is. */
export function dayOf(cell: string): string {
  const text = plainDigits(cell.replace(/\p{Cf}/gu, '').trim()).replace(
    /(?<=\d)[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?Z|[+-]\d{2}:?\d{2})?$/,
    '',
  );
  return text.replace(/^(20\d{2})(0[1-9]|1[0-2])([0-3]\d)$/, '$1-$2-$3');
}

/** The currency that stands with an amount; undefined where none does. */
export function currencyIn(cell: string): string | undefined {
  const [, before, after] = /^\s*([A-Za-z]{3})\b|\b([A-Za-z]{3})\s*$/.exec(cell) ?? [];
  return (before ?? after)?.toUpperCase() ?? (cell.includes('€') ? 'EUR' : undefined);
}

/** The figures alone: no currency, no sign before them. */
function figuresOf(cell: string): string {
  const visible = plainDigits(cell.replace(/\p{Cf}/gu, '').trim());
  return visible
    .replace(/^[+\-\u2212]?\s*(?:[A-Za-z]{3}|\p{Sc})?\s*[+\-\u2212]?\s*/u, '')
    .replace(/(?:[A-Za-z]{3}|\p{Sc})$/u, '')
    .trimEnd()
    .replace(/٫/g, '.');
}
