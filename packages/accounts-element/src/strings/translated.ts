import type { detailWords } from './en-detail.js';
import type { dialogWords } from './en-dialogs.js';
import type { figureWords } from './en-figures.js';
import type { formWords } from './en-form.js';
import type { errorWords, tableWords, workspaceWords } from './en.js';

/** What the list says: the first chunk of each language. */
export type FirstWords = typeof errorWords & typeof tableWords & typeof workspaceWords;

/** One account, with what it holds and what is to leave it. */
export type DetailWords = typeof figureWords & typeof detailWords;
/** What opens over the list. */
export type DialogWords = typeof dialogWords;
export type FormWords = typeof formWords;

/** The second chunk of each language. */
export type RestWords = DetailWords & DialogWords & FormWords;
