import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations, colourViolations, RULES_OF_PAGES } from '../support/axe.js';
import { isDeep, share } from '../support/deep.js';
import { stories, Storybook, type Story } from '../support/storybook.js';

const ROOT = '#storybook-root';
const WIDE = { width: 1024, height: 768 };

let book: Storybook;

beforeAll(async () => {
  book = await Storybook.open({ viewport: WIDE });
});

afterAll(() => book.close());

const violations = (): Promise<string[]> => axeViolations(book.page, ROOT, RULES_OF_PAGES);

/** An element without a client waits quietly; details have nothing to draw then. */
const isQuiet = ({ id }: Story): boolean => id.endsWith('-detail--waiting');

/** What is not upgraded, and whether anything drew something. */
async function expectDrawn(quiet: boolean): Promise<void> {
  const { undefinedTags, drawn } = await book.page.evaluate(() => ({
    undefinedTags: [...document.querySelectorAll('#storybook-root :not(:defined)')].map(({ localName }) => localName),
    drawn: [...document.querySelectorAll('#storybook-root *')].filter((it) => it.shadowRoot?.childElementCount).length,
  }));
  expect(undefinedTags).toEqual([]);
  expect(drawn > 0).toBe(!quiet);
}

/** One mount of a story, looked at in one way after the other: what changes is what a reader may change in place. */
function describeStory(story: Story): void {
  describe(`${story.title} / ${story.name}`, () => {
    beforeAll(() => book.show(story));

    beforeEach(async () => {
      await book.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await book.read('en-GB');
    });

    it('renders, upgrades, says no error and passes axe in light', async () => {
      await expectDrawn(isQuiet(story));
      expect(await violations()).toEqual([]);
      expect(book.complaints).toEqual([]);
    });

    it('passes axe in dark', async () => {
      await book.page.emulateMedia({ colorScheme: 'dark' });
      await book.drawn();
      expect(await (isDeep ? violations() : colourViolations(book.page, ROOT))).toEqual([]);
    });

    if (isDeep) {
      it('passes axe from right to left', async () => {
        await book.read('ar');
        expect(await violations()).toEqual([]);
        expect(book.complaints).toEqual([]);
      });
    }

    for (const width of isDeep ? [1440, 640, 320] : []) {
      it.each(['light', 'dark', 'right to left', 'forced colours'])(`passes axe ${String(width)} px wide, %s`, (look) =>
        passesAt(width, look),
      );
    }
  });
}

async function passesAt(width: number, look: string): Promise<void> {
  // On a phone, nothing is to lie under what stays at the foot of the screen while its reader scrolls.
  await book.page.setViewportSize({ width, height: width < 480 ? 4_000 : WIDE.height });
  await book.page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced colours' ? 'active' : 'none',
  });
  await book.read(look === 'right to left' ? 'ar' : 'en-GB');
  const found = await violations();
  await book.page.setViewportSize(WIDE);
  expect(found).toEqual([]);
}

describe('the built Storybook', () => {
  it('has the stories of every element', () => {
    const titles = new Set(stories.map(({ title }) => title.split('/').pop()));
    for (const tag of ['payments-table', 'payment-form', 'payments-element', 'accounts-element'])
      expect(titles).toContain(tag);
  });

  it('wears the colours of its tokens, which a bundler may make unreadable', async () => {
    await book.show(stories[0]!);
    const surface = (): Promise<string> =>
      book.page.evaluate(() => {
        const patch = document.body.appendChild(document.createElement('i'));
        patch.style.backgroundColor = 'var(--remit-surface)';
        const colour = getComputedStyle(patch).backgroundColor;
        patch.remove();
        return colour;
      });
    const light = await surface();
    await book.page.emulateMedia({ colorScheme: 'dark' });
    expect([light, await surface()]).toEqual(['rgb(255, 255, 255)', expect.stringMatching(/^oklch\(0\.215 /)]);
  });

  // In the quick tier the others are looked at by tests/access.
  for (const story of share(stories, 0)) describeStory(story);
});
