import type { doorWords } from './doors.js';
import type { firstWords } from './first.js';
import type { frameWords } from './frame.js';
import type { membersWords } from './members.js';
import type { settingsWords } from './settings.js';
import type { startWords } from './start.js';
import type { writingWords } from './writing.js';

/** What may be said before anybody is signed in: the first chunk of each language. */
export type FirstWords = typeof firstWords;
/** Said by few before they sign in, and fetched with what says it. */
export type DoorWords = typeof doorWords;
/** The second chunk. */
export type RestWords = typeof frameWords &
  typeof startWords &
  typeof writingWords &
  typeof membersWords &
  typeof settingsWords;

export type WordKey = keyof FirstWords | keyof DoorWords | keyof RestWords;
