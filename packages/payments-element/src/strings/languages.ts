import type { Languages } from '@remit-elements/element-kit';

/**
 * The languages that are fetched when they are asked for; English comes with the elements. Each is two chunks: what the
 * first screens say, and the rest.
 */
export const languages: Languages = {};
