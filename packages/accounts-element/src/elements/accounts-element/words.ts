import type { dialogWords } from '../../strings/en-dialogs.js';
import type { detailWords } from '../../strings/en-detail.js';
import type { figureWords } from '../../strings/en-figures.js';
import type { formWords } from '../../strings/en-form.js';
import type { errorWords, tableWords, workspaceWords } from '../../strings/en.js';

/** What a host may replace: also the words of what comes with code of its own. */
export type Words = typeof errorWords &
  typeof tableWords &
  typeof workspaceWords &
  typeof figureWords &
  typeof detailWords &
  typeof formWords &
  typeof dialogWords;
