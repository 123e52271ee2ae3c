import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, RULES_OF_PAGES } from '../support/axe.js';
import { isDeep } from '../support/deep.js';
import { readLayout } from '../support/read-layout.js';
import { stories, Storybook, type Story } from '../support/storybook.js';
import { readPlain } from './read-plain.js';

/** From right to left, in other letters and on a phone: what the words of a language can do to a screen. */
const CHOSEN = [
  ...['payment-detail--whole', 'payment-form--with-problems', 'payment-form--review', 'payments-element--details'],
  ...['payments-element--asking-to-delete', 'payments-table-tools--filters-open'],
  ...['payments-table-how-current--polling', 'payments-table-selection--with-actions'],
].map((id) => `payments-${id}`);

/** Its host says what became of a step, and this host says it in English. */
const OF_ITS_HOST = 'payments-payment-detail--not-submitted';

/** What is the same in every language, and what stands in the file of the import's story. */
const KNOWN = ['UTC', 'pain', 'csv', 'Name', 'Amount', 'Date', 'Note'];

const walked = stories.filter(
  ({ id }) => id.startsWith('payments-') && id !== OF_ITS_HOST && (isDeep || CHOSEN.includes(id)),
);

let book: Storybook;

beforeAll(async () => {
  // So high that nothing lies under what stays at the foot of a phone's screen while its reader scrolls.
  book = await Storybook.open({ viewport: { width: 320, height: 4_000 } });
});

afterAll(() => book.close());

it('comes by stories that there are', () => {
  expect(CHOSEN.filter((id) => !stories.some((story) => story.id === id))).toEqual([]);
});

/** What someone wrote, which is what it is in every language: it is set apart where it stands by itself. */
function readNames(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => (it.shadowRoot ? [it, ...all(it.shadowRoot)] : [it]));
  const texts = all(document).map((it) =>
    it.matches('bdi, option, [dir="auto"]') ? it.textContent : it instanceof HTMLInputElement ? it.value : '',
  );
  return texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z’'-]+/g) ?? []);
}

describe.each(walked)('$title / $name, in Arabic at 320 px', (story: Story) => {
  beforeAll(async () => {
    await book.show(story);
    await book.read('ar');
  });

  afterAll(() => book.read('en-GB'));

  it('says all in Arabic', async () => {
    const names = await book.page.evaluate(readNames);
    expect(await book.page.evaluate(readPlain, [...KNOWN, ...names])).toEqual([]);
  });

  it('passes axe and needs no scrolling sideways', async () => {
    expect(await book.page.evaluate(readLayout)).toEqual([]);
    expect(await axeViolations(book.page, '#storybook-root', RULES_OF_PAGES)).toEqual([]);
  });
});
