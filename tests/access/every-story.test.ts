import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { share } from '../support/deep.js';
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

/** All that the criteria ask, answered by one mount of a story: what changes is what a reader may change in place. */
interface Look {
  readonly read: ReturnType<typeof readStory>;
  readonly dark: readonly string[];
  readonly nameless: readonly string[];
  readonly reflow: readonly string[];
  readonly spaced: readonly string[];
}

async function look(story: Story): Promise<Look> {
  await book.page.setViewportSize(WIDE);
  await book.show(story);
  const read = await book.page.evaluate(readStory);
  const nameless = await namelessControls(session);
  await book.page.emulateMedia({ colorScheme: 'dark' });
  const { contrast: dark } = await book.page.evaluate(readStory);
  await book.page.emulateMedia({ colorScheme: 'light' });
  await book.page.setViewportSize(PHONE);
  const reflow = await unfit();
  await book.read('ar');
  reflow.push(...(await unfit()));
  await book.read('en-GB');
  await book.page.evaluate(spaceText);
  const spaced = await unfit();
  // The document goes on to the next story; the elements do not.
  await book.page.evaluate(() => void (document.adoptedStyleSheets = []));
  return { read, dark, nameless, reflow, spaced };
}

async function unfit(): Promise<string[]> {
  await book.drawn();
  return book.page.evaluate(readLayout);
}

// In the quick tier the others are looked at by tests/stories.
describe.each(share(stories, 1))('$title / $name', (story: Story) => {
  let seen: Look;

  beforeAll(async () => {
    seen = await look(story);
  });

  it('1.3.1 Info and Relationships: tables have names, heads and one order', () => {
    expect(seen.read.tables).toEqual([]);
  });

  it('1.4.10 Reflow: fits into 320 px, from either side', () => {
    expect(seen.reflow).toEqual([]);
  });

  it('1.4.11 Non-text Contrast: borders of fields are seen, in light and in dark', () => {
    expect([...seen.read.contrast, ...seen.dark]).toEqual([]);
  });

  it('1.4.12 Text Spacing: words that are spaced stay whole', () => {
    expect(seen.spaced).toEqual([]);
  });

  it('1.4.13 Content on Hover or Focus: nothing comes up by either', () => {
    expect(seen.read.hover).toEqual([]);
  });

  it('2.3.3 Animation from Interactions: nothing moves for who wants no motion', () => {
    expect(seen.read.motion).toEqual([]);
  });

  it('2.5.7 Dragging Movements: nothing is dragged', () => {
    expect(seen.read.drag).toEqual([]);
  });

  it('3.3.1 Error Identification, 3.3.2 Labels: labels are in sight, and errors say what is wrong', () => {
    expect([...seen.read.labels, ...seen.read.errors]).toEqual([]);
  });

  it('4.1.2 Name, Role, Value: what takes the focus has a role and a name', () => {
    expect(seen.nameless).toEqual([]);
  });

  it('4.1.3 Status Messages: there is a polite line, and nothing is told twice', () => {
    expect(seen.read.statuses).toEqual([]);
  });
});
