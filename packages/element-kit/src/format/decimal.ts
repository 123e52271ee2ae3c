import { isCurrency, minorDigits } from './money.js';

/**
 * A decimal number in text as whole minor units of a currency, digit by digit: `('12.5', 'EUR')` gives `1250`. No floating
 * point on the way. Undefined for what is no such number, has more digits than the currency, or cannot be held exactly.
 */
export function fromDecimalString(text: string, currency: string): number | undefined {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === '' || !isCurrency(currency)) return undefined;
  const digits = minorDigits(currency);
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' ? 0 - minor : minor;
}
