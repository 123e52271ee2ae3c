import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Keyboard } from '../support/keyboard.js';
import { fillPayment, openPayments, rowOf, signIn } from '../support/shell.js';
import { observe, type Trouble } from './observe.js';
import { useShell } from './use-shell.js';

const visit = useShell();

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

/** Prepared and submitted by whoever sits at this page. */
async function submit(page: Page, creditor: string): Promise<void> {
  await button(page, 'New payment').click();
  await fillPayment(page, { creditor, amount: '1250.00' });
  await button(page, 'Save').click();
  await said(page, 'Saved.');
  await page.getByRole('button', { name: creditor }).click();
  await button(page, 'Submit for approval').click();
  await said(page, 'Submitted for approval.');
  await rowOf(page, creditor).filter({ hasText: 'To approve' }).waitFor();
}

/** Who approves, in a window of their own and without a mouse. */
async function approver(): Promise<{ page: Page; keys: Keyboard; trouble: Trouble; close(): Promise<void> }> {
  const context = await visit.newWindow();
  const page = await context.newPage();
  const trouble = await observe(page, visit.url);
  await signIn(page, visit.url, 'approverTenantA', 'passwordA');
  await openPayments(page);
  return { page, keys: new Keyboard(page), trouble, close: () => context.close() };
}

describe('two people at one payment', () => {
  it('one prepares and submits, the other reads it once more and approves, by keyboard', async () => {
    const { page } = visit;
    await signIn(page, visit.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await submit(page, 'Decided GmbH');

    const other = await approver();
    const { keys } = other;
    const theirs = (creditor: string): Locator =>
      other.page.getByRole('rowheader').getByRole('button', { name: creditor });
    const dialog = (name: string): Locator => other.page.getByRole('dialog', { name });

    // Who may not prepare is offered nothing of it.
    expect(await button(other.page, 'New payment').count()).toBe(0);
    await keys.enter(theirs('Decided GmbH'));
    await dialog('Payment to Decided GmbH')
      .getByText(/^Submitted for approval by/)
      .waitFor();
    await keys.enter(button(dialog('Payment to Decided GmbH'), 'Approve'));
    const question = dialog('Approve the payment to Decided GmbH?');
    await question.getByText(/^EUR\s1,250\.00 from \w+ account to Decided GmbH on Monday,? 4 March 2030\.$/).waitFor();
    await question.getByText('DE89 3704 0044 0532 0130 00').waitFor();
    // It is read first: what is pressed at once was not meant for it.
    await expect.poll(() => button(question, 'Approve').getAttribute('aria-disabled')).toBe('false');
    await keys.enter(button(question, 'Approve'));
    await said(other.page, 'Approved.');
    await expect.poll(() => keys.isOn(theirs('Decided GmbH'))).toBe(true);
    await rowOf(other.page, 'Decided GmbH').filter({ hasText: 'Confirmed' }).waitFor();
    await rowOf(page, 'Decided GmbH').filter({ hasText: 'Confirmed' }).waitFor();

    expect([...other.trouble.errors, ...other.trouble.strangers, ...keys.findings]).toEqual([]);
    await other.close();
  });

  it('one sends it back with a reason, by keyboard, and the other reads that and puts it right', async () => {
    const { page } = visit;
    await signIn(page, visit.url, 'userTenantA', 'passwordA');
    await openPayments(page);
    await submit(page, 'Mistaken AG');
    const other = await approver();
    const { keys } = other;
    const theirs = other.page.getByRole('rowheader').getByRole('button', { name: 'Mistaken AG' });
    const dialog = (name: string): Locator => other.page.getByRole('dialog', { name });

    const reason = 'The invoice says <1,200.00>, not 1,250.00.';
    await keys.enter(theirs);
    await keys.enter(button(dialog('Payment to Mistaken AG'), 'Reject'));
    const rejection = dialog('Reject the payment to Mistaken AG?');
    await keys.enter(button(rejection, 'Reject'));
    await rejection.getByText('Enter a reason, so that it can be put right.').waitFor();
    await keys.fill(other.page.getByLabel('Reason'), reason);
    await keys.enter(button(rejection, 'Reject'));
    await said(other.page, 'Rejected.');
    await rowOf(other.page, 'Mistaken AG').filter({ hasText: reason }).waitFor();

    await rowOf(page, 'Mistaken AG').filter({ hasText: 'Rejected' }).waitFor();
    await page.getByRole('rowheader').getByRole('button', { name: 'Mistaken AG' }).click();
    const sheet = page.getByRole('dialog', { name: 'Payment to Mistaken AG' });
    await sheet.getByText(reason, { exact: true }).first().waitFor();
    await sheet.getByText('To submit it again, change it first.').waitFor();
    expect(await button(page, 'Submit for approval').count()).toBe(0);
    await button(page, 'Edit').click();
    await page.getByLabel('Amount').fill('1200.00');
    await button(page, 'Save').click();
    await said(page, 'Saved.');
    await rowOf(page, 'Mistaken AG').filter({ hasText: 'Unconfirmed' }).waitFor();
    await page.getByRole('rowheader').getByRole('button', { name: 'Mistaken AG' }).click();
    await page.getByText(/^Amount: from EUR\s1,250\.00 to EUR\s1,200\.00$/).waitFor();
    await button(page, 'Submit for approval').waitFor();

    expect([...other.trouble.errors, ...other.trouble.strangers, ...keys.findings]).toEqual([]);
    await other.close();
  });

  it('one alone cannot do both, and is told so before any click', async () => {
    const { page } = visit;
    await signIn(page, visit.url, 'adminTenantA', 'passwordA');
    await openPayments(page);
    await submit(page, 'Own Hands Ltd');
    await page.getByRole('rowheader').getByRole('button', { name: 'Own Hands Ltd' }).click();
    const sheet = page.getByRole('dialog', { name: 'Payment to Own Hands Ltd' });
    await sheet.getByText('You prepared this payment, so someone else must approve it.').waitFor();
    expect(await button(sheet, 'Approve').count()).toBe(0);
    await button(sheet, 'Withdraw').click();
    await said(page, 'Withdrawn.');
    await rowOf(page, 'Own Hands Ltd').filter({ hasText: 'Unconfirmed' }).waitFor();
  });
});
