import type { Locator, Page } from 'playwright-core';

/** Signs a demo user in and waits for the menu. */
export async function signIn(page: Page, url: string, userName: string, password: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'attached' });
}

/** Goes to the payments by the menu and waits for the first rows; the start page has a table of open payments, too. */
export async function openPayments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Payments' }).first().click();
  await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
}

/** The table's row of one creditor. */
export const rowOf = (page: Page, creditor: string): Locator =>
  page
    .getByRole('table', { name: 'Payments', exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: creditor }) });

export interface TypedPayment {
  readonly creditor: string;
  readonly amount: string;
  readonly iban?: string;
  readonly date?: string;
  readonly remittance?: string;
}

/** Types a payment into the open form, as a person would; a Monday far enough ahead where no date is given. */
export async function fillPayment(page: Page, payment: TypedPayment): Promise<void> {
  await page.getByLabel('From account').selectOption({ index: 1 });
  await page.getByLabel('Creditor name').fill(payment.creditor);
  await page.getByLabel('Creditor IBAN').fill(payment.iban ?? 'DE89 3704 0044 0532 0130 00');
  await page.getByLabel('Currency').selectOption('EUR');
  await page.getByLabel('Amount').fill(payment.amount);
  await page.getByLabel('Execution date').fill(payment.date ?? '2030-03-04');
  await page.getByLabel('Remittance information').fill(payment.remittance ?? 'Invoice 4711');
}
