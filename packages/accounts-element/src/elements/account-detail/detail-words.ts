import { detailWords as ownWords } from '../../strings/en-detail.js';
import { figureWords } from '../../strings/en-figures.js';
import { errorWords, tableWords } from '../../strings/en.js';

/** One account whole says of it what the list says, and more. */
export const detailWords = { ...errorWords, ...tableWords, ...figureWords, ...ownWords };
export type DetailWords = typeof detailWords;
