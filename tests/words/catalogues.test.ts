import { describe, expect, it } from 'vitest';
import { languages as accountsLanguages } from '../../packages/accounts-element/src/strings/languages.js';
import { languages as paymentsLanguages } from '../../packages/payments-element/src/strings/languages.js';
import { doorLanguages } from '../../packages/shell/src/strings/door-languages.js';
import { languages as shellLanguages } from '../../packages/shell/src/strings/languages.js';
import { englishOf, type Said, type Words } from './english.js';

type Fetch = (typeof paymentsLanguages)[string];

/** Words in every language: whole, with the places and the plural forms that they need. What is said well, no test tells. */
const CATALOGUES = [
  { name: 'payments-element', languages: paymentsLanguages, english: await englishOf('payments-element') },
  { name: 'accounts-element', languages: accountsLanguages, english: await englishOf('accounts-element') },
  { name: 'shell', languages: shellLanguages, pieces: doorLanguages, english: await englishOf('shell') },
] as const;

const walked = CATALOGUES.flatMap(({ languages, ...catalogue }) =>
  Object.entries(languages)
    // What the others are held to.
    .filter(([language]) => language !== 'en')
    .map(([language, fetch]) => {
      const piece = 'pieces' in catalogue ? catalogue.pieces[language] : undefined;
      return { ...catalogue, language, fetch, piece };
    }),
);

/** No list of payments is longer, and no text. */
const COUNTS = [...Array.from({ length: 1000 }, (_, index) => index), 10_000];

/** Of these the number is said by the words themselves: the one, the two. */
const SAID_BY_WORDS: readonly string[] = ['zero', 'one', 'two'];

async function wordsOf(fetch: Fetch, piece?: Fetch): Promise<{ readonly first: Words; readonly rest: Words }> {
  const first = await fetch();
  return { first: first.words, rest: { ...(await first.rest?.())?.words, ...(await piece?.())?.words } };
}

const formsOf = (said: Said): readonly (readonly [string, string])[] =>
  typeof said === 'string' ? [['other', said]] : Object.entries<string>({ ...said });

const placesOf = (text: string): string =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .sort()
    .join(' ');

function placesIn(key: string, said: Said, english: Words): readonly string[] {
  const wanted = placesOf(formsOf(english[key] ?? '').find(([category]) => category === 'other')?.[1] ?? '');
  return formsOf(said)
    .filter(([category, text]) => {
      const places = placesOf(text);
      return (
        places !== wanted && !(SAID_BY_WORDS.includes(category) && places === placesOf(wanted.replace('{count}', '')))
      );
    })
    .map(([category, text]) => `${key} (${category}): ${text}`);
}

/** What is written otherwise in the language: marks of another one, and what its own do not go with. */
const STRANGE: Readonly<Record<string, RegExp>> = {
  ar: /[,;?]|[a-z]{2,}/,
  de: /[«»”"]/,
  es: /[“”„"]|[^¿]\?.*\?|^[^¿]*\?/,
  fr: /[^\u00a0\u202f][;?!]|[^\u00a0]:|["“”„]| [:;?!»]|« /,
  it: /[“”„"]/,
  ja: /[a-z]{2,}|[?!,]|[ぁ-んァ-ン一-龠] +[ぁ-んァ-ン一-龠]/,
  nl: /[“”„«»"]/,
  pl: /[“«»"]/,
  pt: /[“”„"]/,
};

/** Lists the very signs that a reference may have. */
const SIGNS = 'endToEndId.characters';
/** A name, which is the same in every language. */
const NAME = 'product';

describe.each(walked)('the words of $name in $language', ({ language, fetch, piece, english }) => {
  const said = wordsOf(fetch, piece);

  it('are all there, and no others', async () => {
    const { first, rest } = await said;
    const keys = [...Object.keys(first), ...Object.keys(rest)].sort();
    expect(keys).toEqual(Object.keys(english).sort());
  });

  it('say nothing twice: what first screens say is in the first chunk alone', async () => {
    const { first, rest } = await said;
    expect(Object.keys(rest).filter((key) => Object.hasOwn(first, key))).toEqual([]);
  });

  it('have the places of the English ones', async () => {
    const { first, rest } = await said;
    expect(Object.entries({ ...first, ...rest }).flatMap(([key, each]) => placesIn(key, each, english))).toEqual([]);
  });

  it('have a form for each number, and none that no number takes', async () => {
    const { first, rest } = await said;
    const rules = new Intl.PluralRules(language);
    const known = rules.resolvedOptions().pluralCategories;
    const needed = new Set(COUNTS.map((count) => rules.select(count)));
    const faults = Object.entries({ ...first, ...rest }).flatMap(([key, each]) => {
      const isPlural = typeof each !== 'string';
      if (typeof english[key] !== 'string' && !isPlural) return [`${key} has no forms`];
      if (!isPlural) return [];
      const has = Object.keys(each);
      return [
        ...[...needed].filter((category) => !has.includes(category)).map((category) => `${key} lacks ${category}`),
        ...has
          .filter((category) => !known.includes(category as Intl.LDMLPluralRule))
          .map((each2) => `${key}: ${each2}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('are no English, are not empty, and have no blanks around them', async () => {
    const { first, rest } = await said;
    const same = Object.entries({ ...first, ...rest }).flatMap(([key, each]) =>
      formsOf(each)
        .filter(
          ([, text]) => text.trim() === '' || text !== text.trim() || (key !== NAME && isEnglish(english[key], text)),
        )
        .map(([, text]) => `${key}: ${text}`),
    );
    expect(same).toEqual([]);
  });

  it('are written with the marks of their language', async () => {
    const { first, rest } = await said;
    const strange = STRANGE[language];
    const found = Object.entries({ ...first, ...rest }).flatMap(([key, each]) =>
      formsOf(each).flatMap(([, text]) =>
        key !== SIGNS && key !== NAME && strange?.test(text.replace(/\{\w+\}|pain\.001/g, 'X'))
          ? [`${key}: ${text}`]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });
});

/** A sentence that is the English one. Single words may be the same in both. */
function isEnglish(english: Said | undefined, text: string): boolean {
  const own = formsOf(english ?? '').map(([, each]) => each);
  return own.includes(text) && /[a-z]{2,} [a-z]{2,}/i.test(text.replace(/\{\w+\}/g, ''));
}
