import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLayout, spaceText } from '../support/read-layout.js';
import { readStory } from '../support/read-story.js';
import { stories, Storybook, type Story } from '../support/storybook.js';
import { namelessControls } from './nameless-controls.js';

/** What WCAG 2.2 AA asks of every state: each story is looked at, so that one that is added later is, too. */
const WIDE = { width: 1024, height: 768 };
const PHONE = { width: 320, height: 640 };

let book: Storybook;
let session: CDPSession;

beforeAll(async () => {
  book = await Storybook.open({ viewport: WIDE });
  session = await book.page.context().newCDPSession(book.page);
});

afterAll(() => book.close());

/** Amounts of sixteen digits, names of seventy letters without a blank: not what a phone can show side by side. */
const isUnbreakable = ({ name }: Story): boolean => name === 'Hostile Text';

async function expectFits(story: Story): Promise<void> {
  await book.drawn();
  const found = await book.page.evaluate(readLayout);
  expect(found.filter((each) => !isUnbreakable(story) || !each.startsWith('the page'))).toEqual([]);
}

describe.each(stories)('$title / $name', (story: Story) => {
  let read: ReturnType<typeof readStory>;

  beforeAll(async () => {
    await book.page.setViewportSize(WIDE);
    await book.show(story);
    read = await book.page.evaluate(readStory);
  });

  beforeEach(() => book.read('en-GB'));

  it('1.3.1 Info and Relationships: tables have names, heads and one order', () => {
    expect(read.tables).toEqual([]);
  });

  it('1.4.11 Non-text Contrast: borders of fields are seen, in light and in dark', async () => {
    await book.page.emulateMedia({ colorScheme: 'dark' });
    const dark = await book.page.evaluate(readStory);
    await book.page.emulateMedia({ colorScheme: 'light' });
    expect([...read.contrast, ...dark.contrast]).toEqual([]);
  });

  it('1.4.13 Content on Hover or Focus: nothing comes up by either', () => {
    expect(read.hover).toEqual([]);
  });

  it('2.3.3 Animation from Interactions: nothing moves for who wants no motion', () => {
    expect(read.motion).toEqual([]);
  });

  it('2.5.7 Dragging Movements: nothing is dragged', () => {
    expect(read.drag).toEqual([]);
  });

  it('3.3.1 Error Identification, 3.3.2 Labels: labels are in sight, and errors say what is wrong', () => {
    expect([...read.labels, ...read.errors]).toEqual([]);
  });

  it('4.1.2 Name, Role, Value: what takes the focus has a role and a name', async () => {
    expect(await namelessControls(session)).toEqual([]);
  });

  it('4.1.3 Status Messages: there is a polite line, and nothing is told twice', () => {
    expect(read.statuses).toEqual([]);
  });

  it('1.4.10 Reflow: fits into 320 px, from either side', async () => {
    await book.page.setViewportSize(PHONE);
    await expectFits(story);
    await book.read('ar');
    await expectFits(story);
  });

  it('1.4.12 Text Spacing: words that are spaced stay whole', async () => {
    await book.page.setViewportSize(PHONE);
    await book.page.evaluate(spaceText);
    try {
      await expectFits(story);
    } finally {
      // The document goes on to the next story; the elements do not.
      await book.page.evaluate(() => void (document.adoptedStyleSheets = []));
    }
  });
});
