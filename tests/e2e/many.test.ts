import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { Keyboard } from '../support/keyboard.js';
import { openPayments, signIn } from '../support/shell.js';
import { observe } from './observe.js';
import { useShell } from './use-shell.js';

const visit = useShell();

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const rowsOf = (page: Page, status: string): Locator =>
  page.getByRole('table', { name: 'Payments', exact: true }).getByRole('row').filter({ hasText: status });

const selectedBar = (page: Page, count: number): Locator =>
  page.getByRole('group', { name: 'Selected payments' }).getByText(new RegExp(`^${count} selected`));

/** All forty payments of the seed on one page. */
async function showAll(page: Page): Promise<void> {
  await page.getByLabel('per page').selectOption('50');
  await expect.poll(() => page.getByRole('rowheader').count()).toBe(40);
}

it('one submits all that can be, another approves those by keyboard, at 320 px', async () => {
  const { page } = visit;
  await signIn(page, visit.url, 'userTenantA', 'passwordA');
  await openPayments(page);
  await showAll(page);
  await page.getByRole('checkbox').first().check();
  await selectedBar(page, 40).waitFor();
  const [unconfirmed, waiting] = [await rowsOf(page, 'Unconfirmed').count(), await rowsOf(page, 'To approve').count()];
  expect(unconfirmed + waiting).toBeGreaterThanOrEqual(12);
  await button(page, 'Submit for approval').click();
  const submission = page.getByRole('dialog', { name: `Submit ${unconfirmed} payments for approval?` });
  await submission.getByText(`${unconfirmed} of 40 can be submitted for approval.`).waitFor();
  await button(submission, `Submit ${unconfirmed} payments for approval`).click();
  await said(page, `${unconfirmed} payments submitted for approval.`);
  await selectedBar(page, 40 - unconfirmed).waitFor();

  const context = await visit.newWindow();
  const other = await context.newPage();
  const trouble = await observe(other, visit.url);
  await signIn(other, visit.url, 'approverTenantA', 'passwordA');
  await openPayments(other);
  await showAll(other);
  await other.setViewportSize({ width: 320, height: 640 });
  const keys = new Keyboard(other);
  await keys.tabTo(other.getByRole('checkbox').first());
  await other.keyboard.press('Space');
  // What is done with them stands behind all rows: backwards it is near.
  await keys.tabTo(button(other, 'Select all on this page'), 'Shift+Tab');
  await other.keyboard.press('Enter');
  await selectedBar(other, 40).waitFor();
  await keys.tabTo(button(other, 'Approve'), 'Shift+Tab');
  await other.keyboard.press('Enter');
  const count = unconfirmed + waiting;
  const approval = other.getByRole('dialog', { name: `Approve ${count} payments?` });
  await approval.getByText(`${40 - count} are not waiting for approval`).waitFor();
  await keys.enter(button(approval, `Approve ${count} payments`));
  await said(other, `${count} payments approved.`);
  await expect.poll(() => rowsOf(other, 'To approve').count()).toBe(0);
  // And live before the eyes of who submitted them.
  await expect.poll(() => rowsOf(page, 'To approve').count()).toBe(0);

  expect([...trouble.errors, ...trouble.strangers, ...keys.findings]).toEqual([]);
  await context.close();
});
