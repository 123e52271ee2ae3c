import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayments, signIn } from '../support/shell.js';
import { observe, type Trouble } from './observe.js';
import { openShell, type OpenShell } from './open-shell.js';

let shell: OpenShell;
let page: Page;
let trouble: Trouble;

beforeAll(async () => {
  shell = await openShell();
  page = await shell.browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  trouble = await observe(page, shell.backend.url);
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
});

afterAll(() => shell.close());

interface Row {
  readonly creditor: string;
  readonly currency: string;
  /** Whole minor units; both currencies of the seeds have two digits. */
  readonly amountMinor: number;
}

async function rows(): Promise<readonly Row[]> {
  const cells = await page
    .getByRole('table', { name: 'Payments', exact: true })
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => ({
        creditor: line.querySelector('.row-button')?.textContent.trim() ?? '',
        amount: line.querySelector('td.amount')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      })),
    );
  return cells.map(({ creditor, amount }) => {
    const [figure = '', currency = ''] = amount.split(' ');
    return { creditor, currency, amountMinor: Number(figure.replace(/[.,]/g, '')) };
  });
}

/** The line of totals as one would write it from the rows. */
function totalsOf(listed: readonly Row[]): string {
  const sums = ['EUR', 'USD'].flatMap((currency) => {
    const own = listed.filter((row) => row.currency === currency);
    const minor = own.reduce((sum, row) => sum + row.amountMinor, 0);
    return own.length > 0 ? [`${currency} ${(minor / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`] : [];
  });
  return [`${String(listed.length)} payments`, ...sums].join(' · ');
}

const totals = async (): Promise<string> => {
  const text = await page.getByText(/^\d+ payments? · /).textContent();
  return text?.replace(/\s+/g, ' ').trim() ?? '';
};

describe('a company’s list over its own backend', () => {
  it('adds up exactly the rows that it lists, each currency by itself', async () => {
    await page.getByLabel('per page').selectOption('100');
    await expect.poll(async () => (await rows()).length).toBe(40);
    expect(await totals()).toBe(totalsOf(await rows()));
  });

  it('is sorted by the server at its heads, amounts within their currency', async () => {
    await page.getByRole('button', { name: 'Amount' }).click();
    await page.getByRole('columnheader', { name: 'Amount' }).and(page.locator('[aria-sort=ascending]')).waitFor();
    const byPlace = (a: Row, b: Row): number =>
      a.currency === b.currency ? a.amountMinor - b.amountMinor : a.currency < b.currency ? -1 : 1;
    const isSorted = (all: readonly Row[]): boolean => isDeepStrictEqual(all, [...all].sort(byPlace));
    // The rows of the order before stay, dimmed, until the others are there.
    await expect.poll(async () => isSorted(await rows())).toBe(true);
    const listed = await rows();
    expect(new Set(listed.map(({ currency }) => currency))).toEqual(new Set(['EUR', 'USD']));
  });

  it('is searched and filtered by keyboard alone, and never puts the search into the address', async () => {
    await page.getByRole('searchbox', { name: 'Search creditor, reference, IBAN' }).focus();
    await page.keyboard.type('nordwind');
    await expect
      .poll(async () => new Set((await rows()).map(({ creditor }) => creditor.includes('Nordwind'))))
      .toEqual(new Set([true]));
    await expect.poll(totals).toBe(totalsOf(await rows()));
    expect(page.url()).not.toMatch(/nordwind/i);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await rows()).length).toBe(40);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Filters' }).getByRole('checkbox', { name: 'Unconfirmed' }).press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Status: unconfirmed').waitFor();
    await expect
      .poll(async () => new Set(await page.locator('tbody td.status').allInnerTexts()))
      .toEqual(new Set(['Unconfirmed']));
  });
  it('opens all its panels without an error, a policy violation or a request that leaves the origin', async () => {
    for (const name of ['Filters', 'Columns', 'Keyboard shortcuts']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog', { name }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name }).waitFor({ state: 'hidden' });
    }
    expect([...trouble.errors, ...trouble.strangers]).toEqual([]);
  });
});
