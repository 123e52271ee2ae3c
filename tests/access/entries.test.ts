import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories, Storybook } from '../support/storybook.js';

/** What WCAG 2.2 asks of entering, where one story has to be used, not just seen. */
let book: Storybook;

beforeAll(async () => {
  book = await Storybook.open({ locale: 'en-GB' });
  // The step that hangs is named, not the test.
  book.page.setDefaultTimeout(15_000);
});

afterAll(() => book.close());

async function show(id: string): Promise<void> {
  const story = stories.find((each) => each.id === id);
  if (!story) throw new Error(`There is no story ${id}`);
  await book.show(story);
}

const button = (name: string): Locator => book.page.getByRole('button', { name, exact: true });
const field = (name: string): Locator => book.page.getByLabel(name, { exact: true });
const creditors = (): Locator => book.page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader');
const heads = (): Promise<string[]> => book.page.locator('payments-table thead th').allTextContents();
const said = (words: RegExp): Promise<void> =>
  book.page.getByRole('status').filter({ hasText: words }).first().waitFor();

/** All that can be entered at first, by the fields’ labels. */
async function entries(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of ['From account', 'Creditor name', 'Creditor IBAN', 'Amount', 'Currency', 'Execution date'])
    found[name] = await field(name).inputValue();
  return found;
}

async function enterPayment(iban: string): Promise<void> {
  await field('From account').selectOption({ index: 1 });
  await field('Creditor name').fill('Quarry Stone AG');
  await field('Creditor IBAN').fill(iban);
  await field('Currency').selectOption('EUR');
  await field('Amount').fill('1250.00');
  await field('Execution date').fill('2030-03-04');
}

describe('2.5.7 Dragging Movements', () => {
  it('the order of the columns is changed by single presses', async () => {
    await show('payments-payments-table-tools--columns-open');
    const before = await heads();
    const down = book.page
      .getByRole('button', { name: /^Move .* down$/ })
      .and(book.page.locator('[aria-disabled=false]'))
      .first();
    const name = /^Move (?<column>.*) down$/.exec((await down.getAttribute('aria-label')) ?? '')?.groups?.['column'];
    const place = (all: string[]): number => all.findIndex((each) => each.trim().startsWith(name ?? '?'));
    await down.click();
    await expect.poll(async () => place(await heads())).toBe(place(before) + 1);
    await button(`Move ${String(name)} up`).click();
    await expect.poll(heads).toEqual(before);
  });
});

describe('3.3.4 Error Prevention (Legal, Financial, Data)', () => {
  it('checked: what is wrong is said, and nothing is written', async () => {
    await show('payments-payments-element--ready');
    const before = await creditors().allTextContents();
    await button('New payment').click();
    await enterPayment('DE89 3704 0044 0532 0130 01');
    await button('Save').click();
    await book.page.getByRole('link', { name: /typing error/ }).waitFor();
    expect(await field('Creditor IBAN').getAttribute('aria-invalid')).toBe('true');
    expect(await creditors().allTextContents()).toEqual(before);
  });

  it('confirmed: all of it can be read before it is saved, and gone back from', async () => {
    await show('payments-payment-form--review');
    await book.page.getByText('Check before saving').waitFor();
    const shown = await book.page.locator('payment-form').getByRole('definition').allTextContents();
    await button('Back').click();
    const filled = await entries();
    for (const name of ['Creditor name', 'Creditor IBAN'])
      expect(shown.map((each) => each.trim())).toContain(filled[name]);
  });

  it('reversible: what was deleted comes back', async () => {
    await show('payments-payments-element--ready');
    const before = await creditors().allTextContents();
    await creditors().getByRole('button').first().click();
    await button('Delete').click();
    await book.page
      .getByRole('dialog', { name: /^Delete the payment/ })
      .getByRole('button', { name: 'Delete', exact: true })
      .click();
    await said(/Deleted\./);
    expect(await creditors().count()).toBe(before.length - 1);
    await button('Undo').click();
    await expect.poll(() => creditors().count()).toBe(before.length);
  });
});

describe('3.3.7 Redundant Entry', () => {
  it('Save and new begins with account and currency', async () => {
    await show('payments-payments-element--ready');
    await button('New payment').click();
    await enterPayment('DE89 3704 0044 0532 0130 00');
    await button('Save and new').click();
    await expect.poll(() => field('Creditor name').inputValue()).toBe('');
    const { 'From account': account, Currency: currency } = await entries();
    expect([account, currency]).not.toContain('');
  });

  it('a copy begins with all of the payment but its day', async () => {
    await show('payments-payments-element--ready');
    const creditor = (await creditors().getByRole('button').first().textContent())?.trim();
    await creditors().getByRole('button').first().click();
    await button('Copy').click();
    await expect.poll(() => field('Creditor name').inputValue()).toBe(creditor);
    const { 'Execution date': day, ...rest } = await entries();
    expect(day).toBe('');
    expect(Object.values(rest)).not.toContain('');
  });

  it('a draft goes on where it was left', async () => {
    await show('payments-payment-form--draft-offered');
    const before = await entries();
    await button('Continue').click();
    await expect.poll(entries).not.toEqual(before);
    expect(await field('Creditor name').inputValue()).not.toBe('');
  });

  it('a template begins a payment', async () => {
    await show('payments-payment-form--filled');
    const kept = await entries();
    // A host that keeps templates.
    await book.page.locator('payment-form').evaluate((form) => Object.assign(form, { templates: [] }));
    await button('Save as template').click();
    await field('Name of the template').fill('Rent');
    await button('Save template').click();
    await book.page.locator('button.template', { hasText: 'Rent' }).waitFor();
    await book.page.keyboard.press('Escape');
    await field('Creditor name').fill('');
    await button('Start from a template').click();
    await book.page.locator('button.template', { hasText: 'Rent' }).click();
    await expect.poll(entries).toEqual(kept);
  });
});
