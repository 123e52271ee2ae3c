import { MINOR_DIGITS } from './minor-digits.generated.js';
import { intl } from './intl-cache.js';

/**
 * How many digits follow the decimal point in a currency.
 * @throws {RangeError} When `currency` is not an active ISO 4217 code.
 * @see https://www.iso.org/iso-4217-currency-codes.html Intl's digits differ for some (IQD: 3 there, 0 in CLDR).
 */
export function minorDigits(currency: string): number {
  const digits = Object.hasOwn(MINOR_DIGITS, currency) ? MINOR_DIGITS[currency] : undefined;
  if (digits === undefined) throw new RangeError('currency must be an active ISO 4217 code');
  return digits;
}

/** Whether a code is an active one of ISO 4217. */
export function isCurrency(code: string): boolean {
  return Object.hasOwn(MINOR_DIGITS, code);
}

/**
 * Whole minor units as a decimal number in text: `(125000, 2)` gives `1250.00`. No floating point on the way.
 * @throws {RangeError} When `amountMinor` is not a safe integer.
 */
export function toDecimalString(amountMinor: number, digits: number): `${number}` {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('amountMinor must be a safe integer');
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const point = text.length - digits;
  return (sign + text.slice(0, point) + (digits ? `.${text.slice(point)}` : '')) as `${number}`;
}

/**
 * An amount for people, without its currency: `1,250.00`. For columns that set the code apart.
 * @param amountMinor Whole minor units (cents for USD, yen for JPY); never a fraction.
 * @throws {RangeError} When `amountMinor` is not a safe integer or `currency` is not in ISO 4217.
 */
export function formatAmount(amountMinor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return intl('number', locale, options).format(toDecimalString(amountMinor, digits));
}

/**
 * An amount for people, with its currency's code: `EUR 1,250.00`.
 * @param amountMinor Whole minor units (cents for USD, yen for JPY); never a fraction.
 * @throws {RangeError} When `amountMinor` is not a safe integer or `currency` is not in ISO 4217.
 */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const options: Intl.NumberFormatOptions = {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  return intl('number', locale, options).format(toDecimalString(amountMinor, digits));
}
