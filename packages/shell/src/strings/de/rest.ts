import type { Translation } from '@remit-elements/element-kit/words.js';
import type { RestWords } from '../translated.js';
import { words as frame } from './frame.js';
import { words as members } from './members.js';
import { words as settings } from './settings.js';
import { words as start } from './start.js';
import { words as writing } from './writing.js';

/** German: all that is said to somebody who is signed in. */
export const words: Translation<RestWords, 'de'> = {
  ...frame,
  ...start,
  ...writing,
  ...members,
  ...settings,
};
