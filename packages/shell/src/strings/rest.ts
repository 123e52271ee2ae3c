import { frameWords } from './frame.js';
import { membersWords } from './members.js';
import { settingsWords } from './settings.js';
import { startWords } from './start.js';
import type { RestWords } from './translated.js';
import { writingWords } from './writing.js';

/** English: all that is said to somebody who is signed in. */
export const words: RestWords = {
  ...frameWords,
  ...startWords,
  ...writingWords,
  ...membersWords,
  ...settingsWords,
};
