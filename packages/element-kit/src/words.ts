/** How words are kept, fetched and filled, by themselves, without Lit: for a page that speaks the elements' languages around them. */
export type { Catalogue, Message, MessageOverrides, MessageValues, PluralMessage } from './i18n/catalogue.js';
export { formatMessage } from './i18n/format-message.js';
export { fetchWords, languageOf, type Languages, type LanguageWords } from './i18n/languages.js';
export { canonicalLocale, directionOf } from './i18n/locale.js';
export type { Language, PluralCategories, Translation } from './i18n/translation.js';
