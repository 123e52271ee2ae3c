import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { share } from '../support/deep.js';
import { stories, Storybook } from '../support/storybook.js';
import { launchPinned } from './launch-pinned.js';
import { differenceOf, isKeeping } from './picture.js';
import { steady } from './steady-page.js';

/**
 * Every story as it looked when somebody last looked at it, at half its size. To keep what is seen now, after looking at it:
 * REMIT_KEEP_LOOKS=1 REMIT_DEEP=1 npx vitest run tests/looks/stories
 */
let book: Storybook;

/** What a play function began may be shown a moment later: sums are read anew, and rows that were written come together. */
const SHOWN_MS = 3_000;
/** As long as a machine that is busy with something else may take for it. */
const PATIENCE_MS = 15_000;

beforeAll(async () => {
  const options = { viewport: { width: 1024, height: 768 }, deviceScaleFactor: 0.5, timezoneId: 'Europe/Berlin' };
  book = await Storybook.open({ ...options, locale: 'en-GB' }, launchPinned);
  await steady(book.page.context());
});

afterAll(() => book.close());

/** What it hands over has a name of its own each time. */
const still = stories.filter(({ id }) => id !== 'flows--hand-over-to-the-bank');

describe.each(share(still, 4))('$title / $name', (story) => {
  it('looks as it did', async () => {
    await book.show(story);
    await book.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await book.drawn();
    if (isKeeping) await book.page.waitForTimeout(SHOWN_MS);
    const look = (): Promise<Buffer> => book.page.screenshot({ animations: 'disabled', caret: 'hide' });
    const difference = async (): Promise<unknown> => differenceOf(`stories/${story.id}`, await look());
    await expect.poll(difference, { timeout: PATIENCE_MS, interval: 250 }).toBeUndefined();
  });
});
