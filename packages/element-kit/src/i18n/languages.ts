import type { Catalogue } from './catalogue.js';

/** What an element says in one language: what its first screen says, and how the rest is fetched. */
export interface LanguageWords {
  readonly words: Catalogue;
  readonly rest?: () => Promise<LanguageWords>;
}

/**
 * The languages other than English, by ISO 639 code. Each an `import()` written out, since bundlers look for those; all
 * elements of a page share what one of them fetched.
 */
export type Languages = Readonly<Record<string, () => Promise<LanguageWords>>>;

type Fetch = Languages[string];

/** Of first screens alone, and of all there is. */
const kept = [new Map<Fetch, Catalogue>(), new Map<Fetch, Catalogue>()] as const;

/** The language that a locale asks for, whatever its country: `pt-BR` is met by `pt`; undefined where it is English. */
export function languageOf(locale: string, languages: Languages): Fetch | undefined {
  return languages[new Intl.Locale(locale).language];
}

/** A language's words where they were fetched before. @param whole Also what no first screen says. */
export function keptWords(fetch: Fetch, whole: boolean): Catalogue | undefined {
  return kept[whole ? 1 : 0].get(fetch);
}

export async function fetchWords(fetch: Fetch, whole: boolean): Promise<Catalogue> {
  const { words, rest } = await fetch();
  const all = whole ? { ...words, ...(await rest?.())?.words } : words;
  kept[whole ? 1 : 0].set(fetch, all);
  return all;
}
