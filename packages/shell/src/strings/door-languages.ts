import type { Languages } from '@remit-elements/element-kit/words.js';

/** The piece that few need before they sign in: sign-up, invitation, forgotten password, and the steps of a sign-in. */
export const doorLanguages: Languages = {
  en: async () => ({ words: (await import('./doors.js')).doorWords }),
  ar: () => import('./ar/doors.js'),
  de: () => import('./de/doors.js'),
  es: () => import('./es/doors.js'),
  fr: () => import('./fr/doors.js'),
  it: () => import('./it/doors.js'),
  ja: () => import('./ja/doors.js'),
  nl: () => import('./nl/doors.js'),
  pl: () => import('./pl/doors.js'),
  pt: () => import('./pt/doors.js'),
};
