import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShell, type OpenShell } from '../e2e/open-shell.js';
import { fillPayment, openPayments, rowOf, signIn } from '../support/shell.js';

/**
 * Between the page and the backend the first answers to mutations are lost: the server has done the work, the client
 * never hears of it. Amplify posts a mutation up to three times by itself; beyond that our own retries begin.
 */
async function loseAnswers(page: Page, howMany: number): Promise<{ posted: number }> {
  const seen = { posted: 0 };
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('mutation')) return route.continue();
    seen.posted += 1;
    if (seen.posted > howMany) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return seen;
}

let shell: OpenShell;
let page: Page;

beforeAll(async () => {
  shell = await openShell();
});

afterAll(() => shell.close());

beforeEach(async () => {
  page = await shell.browser.newPage({ locale: 'en-GB' });
  await signIn(page, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(page);
});

afterEach(async () => {
  await page.close();
});

/** The very words: "…whether this was saved. Checking…" is another state. */
const SAVED = /^\s*Saved\.\s*$/;

/** How often the server holds a creditor's name, asked by a second window that nothing is lost to. */
async function stored(creditor: string): Promise<number> {
  const other = await shell.browser.newPage({ locale: 'en-GB' });
  await signIn(other, shell.backend.url, 'userTenantA', 'passwordA');
  await openPayments(other);
  const count = await rowOf(other, creditor).count();
  await other.close();
  return count;
}

describe('an answer that is lost on the way', () => {
  it.each([1, 2, 3])('stores one payment for one click when %i answers are lost, and says saved', async (lost) => {
    const creditor = `Lost ${lost} GmbH`;
    const seen = await loseAnswers(page, lost);
    await page.getByRole('button', { name: 'New payment' }).click();
    await fillPayment(page, { creditor, amount: '12.34' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: SAVED }).waitFor();
    expect(seen.posted).toBeGreaterThan(lost);
    await rowOf(page, creditor).waitFor();
    expect(await rowOf(page, creditor).count()).toBe(1);
    await expect.poll(() => stored(creditor)).toBe(1);
  });

  it('changes a payment once when two answers are lost, and says saved', async () => {
    await page.getByRole('button', { name: 'New payment' }).click();
    await fillPayment(page, { creditor: 'Before GmbH', amount: '50.00' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').filter({ hasText: SAVED }).waitFor();
    const seen = await loseAnswers(page, 2);
    await rowOf(page, 'Before GmbH').getByRole('button', { name: 'Before GmbH' }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Creditor name').fill('After GmbH');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // The live hint draws the new name before the answer is there; only the writer knows that it was this click.
    await expect.poll(() => seen.posted).toBe(3);
    await page.getByRole('status').filter({ hasText: SAVED }).waitFor();
    expect(await rowOf(page, 'After GmbH').count()).toBe(1);
    await expect.poll(() => stored('After GmbH')).toBe(1);
    expect(await stored('Before GmbH')).toBe(0);
  });
});
