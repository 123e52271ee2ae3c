import type { Languages } from '@remit-elements/element-kit/words.js';
import { firstWords } from './first.js';

/** English comes with the shell; the others are fetched when they are asked for. Each in two chunks: before and after the sign-in. */
export const languages: Languages = {
  en: () => Promise.resolve({ words: firstWords, rest: () => import('./rest.js') }),
  ar: () => import('./ar/first.js'),
  de: () => import('./de/first.js'),
  es: () => import('./es/first.js'),
  fr: () => import('./fr/first.js'),
  it: () => import('./it/first.js'),
  ja: () => import('./ja/first.js'),
  nl: () => import('./nl/first.js'),
  pl: () => import('./pl/first.js'),
  pt: () => import('./pt/first.js'),
};
