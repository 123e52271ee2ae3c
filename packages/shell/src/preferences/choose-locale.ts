import { canonicalLocale } from '@remit-elements/element-kit/words.js';

/**
 * The locale to speak: of the reader's choice, else the first of the browser's languages that there are words in. The
 * browser's country for a language decides how dates and amounts are written, chosen or not.
 * @param spoken ISO 639 codes of the languages that there are words in.
 */
export function chooseLocale(
  chosen: string | undefined,
  browser: readonly string[],
  spoken: readonly string[],
): string {
  const known = browser.map(canonicalLocale).filter((tag) => tag !== undefined);
  const choice = canonicalLocale(chosen);
  if (choice && spoken.includes(codeOf(choice))) return known.find((tag) => codeOf(tag) === choice) ?? choice;
  return known.find((tag) => spoken.includes(codeOf(tag))) ?? 'en-GB';
}

function codeOf(tag: string): string {
  return new Intl.Locale(tag).language;
}
