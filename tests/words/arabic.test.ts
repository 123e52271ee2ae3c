import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, RULES_OF_PAGES } from '../support/axe.js';
import { isDeep } from '../support/deep.js';
import { readLayout } from '../support/read-layout.js';
import { stories, Storybook, type Story } from '../support/storybook.js';
import { ownStories } from './own-stories.js';
import { readNames } from './read-names.js';
import { readPlain } from './read-plain.js';

/** From right to left, in other letters and on a phone: what the words of a language can do to a screen. */
const CHOSEN = [
  ...['payment-detail--whole', 'payment-form--with-problems', 'payment-form--review', 'payments-element--details'],
  ...['payments-element--asking-to-delete', 'payments-table-tools--filters-open'],
  ...['payments-table-how-current--polling', 'payments-table-selection--with-actions'],
].map((id) => `payments-${id}`);
const CHOSEN_ACCOUNTS = [
  ...['account-detail--shortfall', 'account-form--problems', 'account-form--conflict'],
  ...['accounts-element--asking-to-close', 'accounts-element--not-deleted', 'accounts-table--with-figures'],
].map((id) => `accounts-${id}`);
const QUICK = [...CHOSEN, ...CHOSEN_ACCOUNTS];

/** What is the same in every language, and what stands in the file of the import's story. */
const KNOWN = ['UTC', 'pain', 'csv', 'Name', 'Amount', 'Date', 'Note'];

const walked = ownStories.filter(({ id }) => isDeep || QUICK.includes(id));

let book: Storybook;

beforeAll(async () => {
  // So high that nothing lies under what stays at the foot of a phone's screen while its reader scrolls.
  book = await Storybook.open({ viewport: { width: 320, height: 4_000 } });
});

afterAll(() => book.close());

it('comes by stories that there are', () => {
  expect(QUICK.filter((id) => !stories.some((story) => story.id === id))).toEqual([]);
});

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
