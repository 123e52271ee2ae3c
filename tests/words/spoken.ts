import { languages as accountsLanguages } from '../../packages/accounts-element/src/strings/languages.js';
import { languages as paymentsLanguages } from '../../packages/payments-element/src/strings/languages.js';
import { doorLanguages } from '../../packages/shell/src/strings/door-languages.js';
import { languages as shellLanguages } from '../../packages/shell/src/strings/languages.js';
import { englishOf, type Words } from './english.js';

const PIECES = [paymentsLanguages, accountsLanguages, shellLanguages, doorLanguages] as const;

/** The languages that the shell and its elements speak beside English. */
export const OTHER_LANGUAGES = Object.keys(paymentsLanguages);

const textsOf = (catalogue: Words): readonly string[] =>
  Object.values(catalogue).flatMap((said) => (typeof said === 'string' ? [said] : Object.values<string>({ ...said })));

async function textsIn(language: string): Promise<readonly string[]> {
  const catalogues = await Promise.all(
    PIECES.map(async (piece) => {
      const first = await piece[language]?.();
      return [first?.words ?? {}, (await first?.rest?.())?.words ?? {}];
    }),
  );
  return catalogues.flat().flatMap(textsOf);
}

const PLACE = /\{\w+\}/;
const PLACES = new RegExp(PLACE, 'g');

/** What a text of a catalogue looks like with its places filled. */
function patternOf(text: string): RegExp {
  const escaped = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('{count}', '[\\d.,\\s]+').replace(PLACES, '.+')}$`, 'su');
}

/** A day as a reader of English in Britain has it. */
const ENGLISH_DAY = /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/;

/**
 * Which of the texts on a page are English though it is read in another language: what our catalogues say in English, and
 * do not say in that language as well.
 */
export async function englishIn(language: string): Promise<(texts: readonly string[]) => readonly string[]> {
  const english = await Promise.all((['payments-element', 'accounts-element', 'shell'] as const).map(englishOf));
  const own = new Set(await textsIn(language));
  const left = english.flatMap(textsOf).filter((text) => !own.has(text) && /[a-z]{2}/i.test(text.replace(PLACES, '')));
  const whole = new Set(left);
  // A short word between two places, such as “of”, may be a word of another language.
  const patterns = left.filter((text) => PLACE.test(text) && /[a-z]{4}/i.test(text.replace(PLACES, ''))).map(patternOf);
  const ownPatterns = [...own]
    .filter((text) => PLACE.test(text) && /\p{L}/u.test(text.replace(PLACES, '')))
    .map(patternOf);
  return (texts) =>
    texts.filter(
      (text) =>
        whole.has(text) ||
        ENGLISH_DAY.test(text) ||
        (patterns.some((each) => each.test(text)) && !ownPatterns.some((each) => each.test(text))),
    );
}
