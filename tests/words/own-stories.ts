import { stories, type Story } from '../support/storybook.js';

/** Their host says what became of a step, and this host says it in English. */
const OF_THEIR_HOST = ['payments-payment-detail--not-submitted'];

/** The stories in which the elements say all themselves. */
export const ownStories: readonly Story[] = stories.filter(
  ({ id }) => /^(?:payments|accounts)-/.test(id) && !OF_THEIR_HOST.includes(id),
);
