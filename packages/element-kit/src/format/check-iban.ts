import { IBAN_LENGTHS } from './iban-lengths.generated.js';

/** What is wrong with an IBAN, by the API's names; with `length`, what its country wants, where it is a known one. */
export type IbanProblem =
  | { readonly rule: 'characters' | 'unknown' | 'format' | 'checkDigits' }
  | {
      readonly rule: 'length';
      readonly country: string;
      readonly expected: number | undefined;
      readonly actual: number;
    };

/** No country's IBAN is longer (ISO 13616). */
const LONGEST = 34;

/**
 * Checks a cleaned IBAN: its characters, country, length and check digits, in the server's order.
 * @returns undefined when it is in order.
 * @see https://www.swift.com/standards/data-standards/iban-international-bank-account-number ISO 13616 registry (lengths);
 *   the check digits are ISO 7064 MOD 97-10.
 */
export function ibanProblem(iban: string): IbanProblem | undefined {
  const country = iban.slice(0, 2);
  const expected = Object.hasOwn(IBAN_LENGTHS, country) ? IBAN_LENGTHS[country] : undefined;
  const wrongLength = { rule: 'length', country, expected, actual: iban.length } as const;
  if (iban.length > LONGEST) return wrongLength;
  if (!/^[A-Z0-9]*$/.test(iban)) return { rule: 'characters' };
  if (expected === undefined) return { rule: 'unknown' };
  if (iban.length !== expected) return wrongLength;
  if (!/^..[0-9]{2}/.test(iban)) return { rule: 'format' };
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1 ? undefined : { rule: 'checkDigits' };
}

/** Letters count from 10; taken character by character, so that no number grows beyond what is exact. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
