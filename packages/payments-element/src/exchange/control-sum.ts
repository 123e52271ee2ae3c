import { minorDigits } from '@remit-elements/element-kit';

/** `DecimalNumber` of ISO 20022 has 18 digits at most. */
const MOST_DIGITS = 18;
/** As many as any currency of ISO 4217 has (CLF, UYW). */
const FINEST = 4;

interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * The sum of amounts irrespective of their currencies (`CtrlSum`), as `1250.50`: whole units throughout, never floating
 * point. Undefined where it has more digits than the message can tell; it is optional there.
 */
export function controlSum(amounts: Iterable<Amount>): string | undefined {
  let sum = 0n;
  let digits = 0;
  for (const { amountMinor, currency } of amounts) {
    const own = minorDigits(currency);
    digits = Math.max(digits, own);
    sum += BigInt(amountMinor) * 10n ** BigInt(FINEST - own);
  }
  const units = String(sum / 10n ** BigInt(FINEST - digits)).padStart(digits + 1, '0');
  if (units.length > MOST_DIGITS) return undefined;
  return digits === 0 ? units : `${units.slice(0, -digits)}.${units.slice(-digits)}`;
}

/** `DecimalNumber` has so many digits behind the point at most. */
const MOST_DECIMALS = 17;

/** A decimal as messages write it, in units of its 17th decimal; undefined for what is none, or less than nothing. */
export function decimalUnits(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^\+?(\d{0,18})(?:\.(\d{0,17}))?$/.exec(text) ?? [];
  return whole + fraction === '' ? undefined : BigInt(whole + fraction.padEnd(MOST_DECIMALS, '0'));
}

/** The same as text, without zeros that tell nothing. */
export function decimalText(units: bigint): string {
  const digits = String(units).padStart(MOST_DECIMALS + 1, '0');
  const fraction = digits.slice(-MOST_DECIMALS).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -MOST_DECIMALS) : `${digits.slice(0, -MOST_DECIMALS)}.${fraction}`;
}
