import { IBAN_LENGTHS } from './facts.generated.js';

/** What is wrong with an IBAN, by the API's names; with `length`, what its country wants. */
export type IbanProblem =
  | { readonly rule: 'format' | 'unknown' | 'checkDigits' }
  | { readonly rule: 'length'; readonly country: string; readonly expected: number; readonly actual: number };

/**
 * Takes off what people and documents put around and between an IBAN's characters: a leading `IBAN`, spaces and dashes of
 * every kind, dots, invisible characters, lower case, full-width letters. All else stays, for `ibanProblem` to refuse.
 */
export function cleanIban(text: string): string {
  const bare = text.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}\p{Pd}.]/gu, '');
  return bare.toUpperCase().replace(/^IBAN:?/, '');
}

/**
 * Checks a cleaned IBAN: its form, country, length and check digits, in this order.
 * @returns undefined when it is in order.
 * @see https://www.swift.com/standards/data-standards/iban-international-bank-account-number ISO 13616 registry (lengths);
 *   the check digits are ISO 7064 MOD 97-10.
 */
export function ibanProblem(iban: string): IbanProblem | undefined {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]*$/.test(iban)) return { rule: 'format' };
  const country = iban.slice(0, 2);
  const expected = Object.hasOwn(IBAN_LENGTHS, country) ? IBAN_LENGTHS[country] : undefined;
  if (expected === undefined) return { rule: 'unknown' };
  if (iban.length !== expected) return { rule: 'length', country, expected, actual: iban.length };
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
