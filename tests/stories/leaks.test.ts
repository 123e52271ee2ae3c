import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories, Storybook } from '../support/storybook.js';
import { readHeld, turnTo, watchHeld } from './held.js';

/** After the first round, in which modules, templates and formats are kept for good. */
const ROUNDS = 20;
/** A flow takes seconds, and shows what others have shown already. */
const ROUNDS_OF_FLOWS = 5;

const titles = [...new Set(stories.map(({ title }) => title))];

let book: Storybook;
let session: CDPSession;

beforeAll(async () => {
  book = await Storybook.open();
  await book.page.addInitScript(watchHeld);
  session = await book.page.context().newCDPSession(book.page);
});

afterAll(() => book.close());

describe('stories that come and go', () => {
  it.each(titles)(
    'leave no element, node, listener, timer or connection behind: %s',
    { timeout: 60_000 * ROUNDS },
    async (title) => {
      const own = stories.filter((story) => story.title === title);
      const rounds = title === 'Flows' ? ROUNDS_OF_FLOWS : ROUNDS;
      const round = async (): Promise<void> => {
        for (const story of own) {
          await turnTo(book.page, story.name);
          await book.show(story);
        }
        await turnTo(book.page, '');
      };
      for (const story of own.slice(0, 1)) await book.show(story, { fresh: true });
      await round();
      const before = await readHeld(book.page, session);
      for (let count = 0; count < rounds; count += 1) await round();
      const after = await readHeld(book.page, session);
      expect(after.detached).toEqual([]);
      expect(after.timers.length, after.timers.join('\n')).toBeLessThanOrEqual(before.timers.length);
      expect(after.connections.length, after.connections.join('\n')).toBeLessThanOrEqual(before.connections.length);
      expect(after.nodes - before.nodes, 'nodes').toBeLessThan(rounds);
      expect(after.listeners - before.listeners, 'listeners').toBeLessThan(rounds);
    },
  );
});
