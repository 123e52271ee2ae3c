import type { Languages } from '@remit-elements/element-kit/core.js';

/**
 * The languages that are fetched when they are asked for; English comes with the elements. Each is two chunks: what the
 * list says, and the rest.
 */
export const languages: Languages = {
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
