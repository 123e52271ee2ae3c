import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudoCatalogue } from '../../packages/element-kit/src/testing/pseudo.js';
import { isDeep } from '../support/deep.js';
import { readLayout } from '../support/read-layout.js';
import { stories, Storybook, type Story } from '../support/storybook.js';
import { englishOf } from './english.js';
import { ownStories } from './own-stories.js';
import { readPlain } from './read-plain.js';

/** Every word on the screen comes from a catalogue: said in the pseudo-locale, nothing is left in plain letters. */
const CHOSEN = [
  ...[
    'payment-detail--whole',
    'payment-detail--failed',
    'payment-form--with-problems',
    'payment-form--conflict-by-field',
  ],
  ...['payment-form--review', 'payment-form-aids--line-pasted', 'payments-element--details'],
  ...['payments-element--asking-to-delete', 'payments-element--pending-conflict', 'payments-table--failed'],
  ...['payments-table-tools--filtered', 'payments-table-tools--filters-open', 'payments-table-tools--views-open'],
  ...['payments-table-how-current--polling', 'payments-table-selection--with-actions'],
].map((id) => `payments-${id}`);
const CHOSEN_ACCOUNTS = [
  ...['account-detail--whole', 'account-detail--failed', 'account-form--problems', 'account-form--conflict'],
  ...['accounts-element--asking-to-close', 'accounts-element--not-deleted', 'accounts-table--with-figures'],
  ...['accounts-table--figures-failed', 'accounts-table--failed'],
].map((id) => `accounts-${id}`);
const QUICK = [...CHOSEN, ...CHOSEN_ACCOUNTS];

const walked = ownStories.filter(({ id }) => isDeep || QUICK.includes(id));
/** By the package whose stories begin so: keys of the two are the same here and there, and say something else. */
const messages = {
  payments: pseudoCatalogue(await englishOf('payments-element')),
  accounts: pseudoCatalogue(await englishOf('accounts-element')),
};

/** What Intl writes in English for an English reader: days, months, zones, and what stands between the last two of a list. */
const known = [
  'and',
  'or',
  'UTC',
  // What stands in the file of the import's story.
  ...['Nordwind', 'GmbH', 'Invoice'],
  ...Array.from({ length: 74 }, (_, index) => Date.UTC(2026, 0, 1 + index * 5)).flatMap((date) =>
    (['long', 'short'] as const).flatMap((length) => {
      const options = { timeZone: 'UTC', weekday: length, month: length } as const;
      return new Intl.DateTimeFormat('en-GB', options).formatToParts(date).map(({ value }) => value);
    }),
  ),
];

let book: Storybook;

beforeAll(async () => {
  book = await Storybook.open({ viewport: { width: 1024, height: 768 } });
});

afterAll(() => book.close());

/** As a host that has translated each word does; parts of an element hear it from the element. */
async function sayPseudo({ id }: Story): Promise<void> {
  const given = messages[id.startsWith('accounts-') ? 'accounts' : 'payments'];
  await book.page.evaluate((said) => {
    for (const element of document.querySelectorAll('#storybook-root *')) {
      if ('messages' in element) element.messages = said;
    }
  }, given);
  await book.drawn();
}

it('comes by stories that there are', () => {
  expect(QUICK.filter((id) => !stories.some((story) => story.id === id))).toEqual([]);
});

describe.each(walked)('$title / $name', (story: Story) => {
  beforeAll(async () => {
    await book.page.setViewportSize({ width: 1024, height: 768 });
    await book.show(story);
    await sayPseudo(story);
  });

  it('says nothing that could not be translated', async () => {
    expect(await book.page.evaluate(readPlain, known)).toEqual([]);
  });

  it('has room for longer words at 320 px', async () => {
    await book.page.setViewportSize({ width: 320, height: 640 });
    await book.drawn();
    expect(await book.page.evaluate(readLayout)).toEqual([]);
  });
});
