import { SEPA_ASCII, SEPA_REPLACEMENTS } from './sepa-characters.generated.js';

/** EPC217-08: what every bank of the SEPA area takes. */
const BASIC = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const OTHER = /[^A-Za-z0-9/\-?:().,'+ ]/gu;
const FIRST = 0xa1;
const REPLACEMENTS = /* @__PURE__ */ [...SEPA_REPLACEMENTS.matchAll(/\{(.+?)\}|(.)/g)].map(
  ([, several, one]) => several ?? one,
);
/** Signs of print that have a twin on every keyboard; the table would make a full stop of each. */
const TWINS: readonly (readonly [pattern: RegExp, twin: string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\s\p{Zs}]/gu, ' '],
];

/** Whether a text is of the characters that every bank of the SEPA area takes. */
export function isSepaText(text: string): boolean {
  return BASIC.test(text);
}

/**
 * The text in the characters that every bank of the SEPA area takes, as the EPC recommends to convert it: `Müller` becomes
 * `Muller`. It may come out longer.
 * @see https://www.europeanpaymentscouncil.eu/document-library/guidance-documents/sepa-requirements-extended-character-set-unicode-subset-best
 *   EPC217-08: the conversion table; the ampersand by its chapter 6.2.
 */
export function toSepaText(text: string): string {
  const plain = TWINS.reduce((result, [pattern, twin]) => result.replace(pattern, twin), text.normalize('NFC'));
  return plain.replace(OTHER, replacementOf);
}

function replacementOf(sign: string): string {
  if (sign === '&') return '+';
  if (sign === '€') return 'E';
  const at = SEPA_ASCII.indexOf(sign);
  if (at >= 0 && at % 2 === 0) return SEPA_ASCII[at + 1] ?? '.';
  const known = REPLACEMENTS[(sign.codePointAt(0) ?? 0) - FIRST];
  // A letter beyond the table that is one of its letters with a mark: ạ as a.
  return known ?? /^[A-Za-z]/.exec(sign.normalize('NFD'))?.[0] ?? '.';
}
