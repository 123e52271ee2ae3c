import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDeep } from '../support/deep.js';
import { readFocus } from '../support/read-focus.js';
import { stories, Storybook, type Story } from '../support/storybook.js';
import { createWalk, type Walk, type WalkFindings } from './create-walk.js';

/** More stops than any story has. */
const MOST_STOPS = 250;

/** One state of each kind that has controls of its own; the deep tier walks through all. */
const CHOSEN = [
  ...['account-detail--whole', 'account-form--problems', 'accounts-element--admin', 'accounts-table--ready'].map(
    (id) => `accounts-${id}`,
  ),
  ...['composition--accounts-and-payments', 'flows--create-a-payment'],
  ...['theme-theme-editor--editor', 'theme-themes--private-bank'],
  ...[
    ...['payment-detail--waiting', 'payment-form--with-problems', 'payment-form--conflict-by-field'],
    ...['payment-form-aids--recent-creditors', 'payment-form-aids--templates'],
    ...['payments-element--details', 'payments-element--asking-to-delete', 'payments-table--narrow'],
    ...[
      'decisions--asking-for-reason',
      'many-at-once--question',
      'import--need-a-look',
      'export--before-handing-over',
    ].map((id) => `payments-element-${id}`),
    ...['payments-table-tools--filters-open', 'payments-table-tools--columns-open'],
    ...['payments-table-how-current--polling', 'payments-table-selection--with-actions'],
  ].map((id) => `payments-${id}`),
];

/** What WCAG 2.2 wants of the walk, and where it notes what is not so. */
const CRITERIA = [
  ['2.1.1 Keyboard, 2.1.2 No Keyboard Trap: Tab comes to each control and leaves, forth and back', 'reach'],
  ['2.4.3 Focus Order: down and along, as it is read', 'order'],
  ['2.4.7 Focus Visible: what has the focus looks different', 'ring'],
  ['2.4.11 Focus Not Obscured: nothing lies over it', 'hidden'],
  ['2.5.8 Target Size: 24 px, or as much room', 'size'],
  ['3.2.1 On Focus: nothing opens', 'context'],
  ['3.2.2 On Input: nothing is sent, opened or left', 'input'],
  ['1.4.11 Non-text Contrast: each control has an edge in forced colours', 'forced'],
] as const satisfies readonly (readonly [string, keyof WalkFindings])[];

/** A list without an end is walked to its end by the table's own tests. */
const isEndless = ({ title }: Story): boolean => title.endsWith('continuous');
const walked = stories.filter((story) => !isEndless(story) && (isDeep || CHOSEN.includes(story.id)));

let book: Storybook;

beforeAll(async () => {
  book = await Storybook.open();
});

afterAll(() => book.close());

declare global {
  var remitWalk: Walk;
}

/** Presses Tab from before the first control until behind the last one, and back again. */
async function goThere(key: 'Tab' | 'Shift+Tab'): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await book.page.keyboard.press(key);
    if (!(await book.page.evaluate(() => globalThis.remitWalk.look()))) break;
  }
  await book.page.evaluate(
    (way) => globalThis.remitWalk.end(way),
    key === 'Tab' ? ('forth' as const) : ('back' as const),
  );
}

async function fillFields(): Promise<void> {
  for (let fields = 0; fields < MOST_STOPS; fields += 1) {
    const key = await book.page.evaluate(() => globalThis.remitWalk.nextField());
    if (key === undefined) return;
    if (key === '') continue;
    await book.page.keyboard.press(key);
    await book.page.evaluate(() => globalThis.remitWalk.lookAtInput());
  }
}

/** What opens over a page puts the focus where one begins, once it has come; the walk is not to be on its way by then. */
async function focusRests(): Promise<void> {
  await book.page.evaluate(async () => {
    const deepest = (): Element | null => {
      let found = document.activeElement;
      while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
      return found;
    };
    let last = deepest();
    if (!last || last === document.body) return;
    for (let frames = 0; frames < 30; frames += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      if (deepest() === last) continue;
      last = deepest();
      frames = 0;
    }
  });
}

async function walk(story: Story): Promise<WalkFindings> {
  await book.show(story);
  await focusRests();
  await book.page.evaluate(`globalThis.remitWalk = (${createWalk.toString()})(${readFocus.toString()})`);
  await book.page.evaluate(() => globalThis.remitWalk.begin());
  await goThere('Tab');
  await goThere('Shift+Tab');
  await book.page.emulateMedia({ forcedColors: 'active' });
  await book.page.evaluate(() => globalThis.remitWalk.lookAtEdges());
  await book.page.emulateMedia({ forcedColors: 'none' });
  await fillFields();
  return book.page.evaluate(() => globalThis.remitWalk.findings);
}

describe('the walk', () => {
  it('comes by each element, and by nothing that is no more', () => {
    const tags = (all: readonly Story[]): Set<string> => new Set(all.map(({ title }) => title));
    expect(tags(walked)).toEqual(tags(stories.filter((story) => !isEndless(story))));
    expect(CHOSEN.filter((id) => !stories.some((story) => story.id === id))).toEqual([]);
  });
});

describe.each(walked)('$title / $name', (story: Story) => {
  let found: WalkFindings;

  beforeAll(async () => {
    found = await walk(story);
  });

  it.each(CRITERIA)('%s', (_criterion, kind) => {
    expect(found[kind]).toEqual([]);
  });
});
