import type { Catalogue } from './catalogue.js';

/** The CLDR plural categories that whole numbers of each language have. Romance languages' `many` is for millions alone. */
export interface PluralCategories {
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  readonly de: 'one' | 'other';
  readonly es: 'one' | 'other';
  readonly fr: 'one' | 'other';
  readonly it: 'one' | 'other';
  readonly ja: 'other';
  readonly nl: 'one' | 'other';
  readonly pl: 'one' | 'few' | 'many' | 'other';
  readonly pt: 'one' | 'other';
}

/** The languages that our words are translated into. */
export type Language = keyof PluralCategories;

type Forms<L extends Language> = Readonly<Record<PluralCategories[L], string>>;

/** What counts may need forms in a language though it needs none in English. */
type Translated<M, L extends Language> = M extends string
  ? M extends `${string}{count}${string}`
    ? string | Forms<L>
    : string
  : Forms<L>;

/** A catalogue's words in another language: each of its keys and no other, with that language's plural forms. */
export type Translation<C extends Catalogue, L extends Language> = { readonly [K in keyof C]: Translated<C[K], L> };
