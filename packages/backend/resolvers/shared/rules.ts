import { IBAN_LENGTHS, MINOR_DIGITS } from '../facts.generated.js';
import {
  consistsOf,
  DIGITS,
  hasUnprintable,
  isBlank,
  isIdentifier,
  mod97,
  SEPA_BASIC,
  toNumber,
  UPPER,
} from './text.js';

/** What may be wrong with a value; the contract's names. */
export type Rule = 'required' | 'format' | 'length' | 'range' | 'checkDigits' | 'characters' | 'reference' | 'unknown';

/** One broken rule of one field; `field` is the input's path. */
export interface Violation {
  readonly field: string;
  readonly rule: Rule;
}

const MAX_SAFE_INTEGER = 9007199254740991;
const MAX_INT = 2147483647;

/** Null, absent and a text with nothing to see are the same: no value. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value));
}

/** A payment's, account's or request's id: 1 to 64 letters, digits, `_` and `-`; a UUID fits. */
export function idRule(value: unknown): Rule | null {
  if (isAbsent(value)) return 'required';
  return typeof value === 'string' && isIdentifier(value, 1, 64) ? null : 'format';
}

/** The version that a change was made from: 1 or more, or from another least one. */
export function versionRule(value: unknown, least: number): Rule | null {
  if (typeof value !== 'number') return 'required';
  return value >= least && value <= MAX_INT ? null : 'range';
}

/** Text of at most `max` UTF-16 units with nothing unprintable. */
export function textRule(value: unknown, max: number): Rule | null {
  if (typeof value !== 'string') return 'format';
  if (value.length > max) return 'length';
  return hasUnprintable(value) ? 'characters' : null;
}

/** An IBAN in its electronic form (ISO 13616): known country, its length, check digits by mod 97. */
export function ibanRule(value: unknown): Rule | null {
  if (typeof value !== 'string') return 'format';
  if (value.length > 34) return 'length';
  if (!consistsOf(value, DIGITS + UPPER)) return 'characters';
  const country = value.slice(0, 2);
  if (!Object.hasOwn(IBAN_LENGTHS, country)) return 'unknown';
  if (value.length !== IBAN_LENGTHS[country]) return 'length';
  if (!consistsOf(value.slice(2, 4), DIGITS)) return 'format';
  return mod97(value.slice(4) + value.slice(0, 4)) === 1 ? null : 'checkDigits';
}

/** A BIC (ISO 9362): four characters, country, two, and three of a branch or none. */
export function bicRule(value: unknown): Rule | null {
  if (typeof value !== 'string') return 'format';
  if (value.length !== 8 && value.length !== 11) return 'length';
  if (!consistsOf(value, DIGITS + UPPER)) return 'characters';
  return consistsOf(value.slice(4, 6), UPPER) ? null : 'format';
}

/** A creditor reference (ISO 11649): `RF`, two check digits, 1 to 21 characters. */
export function creditorReferenceRule(value: unknown): Rule | null {
  if (typeof value !== 'string') return 'format';
  if (value.length > 25) return 'length';
  if (!consistsOf(value, DIGITS + UPPER)) return 'characters';
  if (value.length < 5 || !value.startsWith('RF') || !consistsOf(value.slice(2, 4), DIGITS)) return 'format';
  return mod97(value.slice(4) + value.slice(0, 4)) === 1 ? null : 'checkDigits';
}

/** Max35Text of SEPA's basic characters, where a slash neither begins, ends nor follows another (EPC, identifiers). */
export function endToEndIdRule(value: unknown): Rule | null {
  const rule = textRule(value, 35);
  if (rule !== null || typeof value !== 'string') return rule;
  if (!consistsOf(value, SEPA_BASIC)) return 'characters';
  return value.startsWith('/') || value.endsWith('/') || value.indexOf('//') >= 0 ? 'format' : null;
}

/** Whole minor units: a safe integer from 1. */
export function amountRule(value: unknown): Rule | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'format';
  if (value < 1 || value > MAX_SAFE_INTEGER) return 'range';
  return Math.floor(value) === value ? null : 'format';
}

/** An alphabetic code of ISO 4217 that is in use. */
export function currencyRule(value: unknown): Rule | null {
  if (typeof value !== 'string') return 'format';
  return Object.hasOwn(MINOR_DIGITS, value) ? null : 'unknown';
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day of the calendar as `YYYY-MM-DD`; AWSDate alone would also take an offset behind it. */
export function dateRule(value: unknown): Rule | null {
  if (typeof value !== 'string' || value.length !== 10) return 'format';
  const parts = value.split('-');
  if (parts.length !== 3 || value.charAt(4) !== '-' || value.charAt(7) !== '-') return 'format';
  if (!consistsOf(parts.join(''), DIGITS)) return 'format';
  const year = toNumber(value.slice(0, 4));
  const month = toNumber(value.slice(5, 7));
  const day = toNumber(value.slice(8));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? null : 'format';
}
