import { intl } from './intl-cache.js';
import { isCurrency, minorDigits } from './money.js';
import { plainDigits } from './plain-digits.js';

/**
 * What a typed amount is, or what is wrong with it: `required` nothing was typed, `format` it is no amount, `digits` the
 * currency has fewer decimals, `range` it is less than one minor unit, `most` it is more of them than the greatest safe
 * integer.
 */
export type ParsedMoney =
  | { readonly amountMinor: number; readonly problem?: never }
  | { readonly problem: 'required' | 'format' | 'digits' | 'range' | 'most'; readonly amountMinor?: never };

/** Spaces of all widths and apostrophes, as French and Swiss amounts have them, only ever group: one sign for all. */
const ONLY_GROUPING = /(?<=\p{Nd})[\s'’‘´٬](?=\p{Nd})/gu;

/**
 * Reads an amount in whole minor units, as people type and paste them: `1,250.00`, `1.250,00`, `1 250,00`, `1'250.00`,
 * `EUR 1250`, Arabic digits. Where point and comma both occur the last one is the decimal sign; where one occurs alone, the
 * locale says which it is, unless only one reading is possible. Never a guess: what has no single reading is refused.
 * @param currency ISO 4217 code; with any other there is nothing to count in and the answer is `format`.
 */
export function parseMoney(text: string, currency: string, locale: string): ParsedMoney {
  if (text.trim() === '') return { problem: 'required' };
  if (!isCurrency(currency)) return { problem: 'format' };
  const bare = withoutCurrency(plain(text), currency);
  const negative = /^[-\u2212]/.test(bare);
  const number = toDecimal(bare.replace(/^[-+\u2212]\s*/, ''), locale);
  if (!number) return { problem: 'format' };
  const digits = minorDigits(currency);
  const [whole, fraction] = number;
  // Even zeros: 5.000 may well have been meant as five thousand.
  if (fraction.length > digits) return { problem: 'digits' };
  const amountMinor = Number(whole + fraction.padEnd(digits, '0'));
  if (negative || amountMinor < 1) return { problem: 'range' };
  return Number.isSafeInteger(amountMinor) ? { amountMinor } : { problem: 'most' };
}

function plain(text: string): string {
  const visible = text.replace(/\p{Cf}/gu, '').trim();
  return plainDigits(visible.replace(ONLY_GROUPING, '_')).replace(/٫/g, '.');
}

/** Takes off the code or sign of this very currency; any other stays and is refused. */
function withoutCurrency(text: string, currency: string): string {
  const parts = intl('number', 'en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(1);
  const sign = parts.find((part) => part.type === 'currency')?.value ?? currency;
  for (const mark of [currency, currency.toLowerCase(), sign]) {
    if (text.startsWith(mark)) return text.slice(mark.length).trim();
    if (text.endsWith(mark)) return text.slice(0, -mark.length).trim();
  }
  return text;
}

/** Whole digits and decimal digits, or undefined when the text has no single reading. */
function toDecimal(text: string, locale: string): readonly [whole: string, fraction: string] | undefined {
  if (!/^[0-9]*([.,_][0-9]+)*[.,]?$/.test(text) || !/[0-9]/.test(text)) return undefined;
  const decimal = decimalSign(text, locale);
  const cut = decimal === undefined ? -1 : text.lastIndexOf(decimal);
  const whole = cut < 0 ? text : text.slice(0, cut);
  const fraction = cut < 0 ? '' : text.slice(cut + 1);
  const groups = whole.split(/[.,_]/);
  if (groups.length > 1 && !isGrouped(whole, groups, decimal)) return undefined;
  return [groups.join(''), fraction];
}

function decimalSign(text: string, locale: string): string | undefined {
  const signs = text.replace(/[0-9]/g, '');
  const last = signs.at(-1);
  if (last === undefined || last === '_') return undefined;
  if (signs.length > 1) {
    // One kind throughout only groups; two kinds: the last one parts whole from fraction.
    return new Set(signs).size === 1 ? undefined : last;
  }
  const behind = text.length - 1 - text.indexOf(last);
  const before = text.indexOf(last);
  const groupsHere = last !== localeDecimal(locale) && behind === 3 && before >= 1 && before <= 3;
  return groupsHere ? undefined : last;
}

/** Groups of three, or of two before the last three as in India; one sign, which is not the decimal one. */
function isGrouped(whole: string, groups: readonly string[], decimal: string | undefined): boolean {
  const signs = new Set(whole.replace(/[0-9]/g, ''));
  if (signs.size !== 1 || (decimal !== undefined && signs.has(decimal))) return false;
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  const middle = rest.slice(0, -1);
  const inThrees = first.length <= 3 && middle.every((group) => group.length === 3);
  const inTwos = first.length <= 2 && middle.every((group) => group.length === 2);
  return /^[1-9]/.test(first) && last?.length === 3 && (inThrees || inTwos);
}

function localeDecimal(locale: string): string {
  const parts = intl('number', locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
