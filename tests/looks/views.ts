import type { Page } from 'playwright-core';

/** A state of the shell that has a picture. */
export interface View {
  readonly name: string;
  /** Who looks; nobody is signed in where none is named. */
  readonly user?: 'adminTenantA' | 'approverTenantA' | 'userTenantA';
  readonly path: string;
  /** Does what leads there, and settles once it is all there. */
  readonly reach: (page: Page) => Promise<void>;
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The list, its tools, and the line over it that comes last. */
async function payments(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
  await page.getByRole('searchbox').waitFor();
  await page.getByText('live', { exact: true }).first().waitFor();
  await page.getByText(/^\d+ payments ·/).waitFor();
}

async function accounts(page: Page): Promise<void> {
  const table = page.getByRole('table', { name: 'Accounts' });
  await table.getByRole('rowheader').first().waitFor();
  await table.getByText('12 payments').waitFor();
}

export const VIEWS: readonly View[] = [
  { name: 'sign-in', path: '/', reach: (page) => button(page, 'Sign in').waitFor() },
  { name: 'sign-up', path: '/sign-up', reach: heading('Sign up a company') },
  {
    name: 'start',
    user: 'approverTenantA',
    path: '/',
    reach: (page) => page.getByText(/in \d+ payments/).waitFor(),
  },
  { name: 'payments', user: 'userTenantA', path: '/payments', reach: payments },
  {
    name: 'payment',
    user: 'approverTenantA',
    path: '/payments',
    reach: async (page) => {
      await payments(page);
      await page.getByRole('rowheader').getByRole('button').nth(4).click();
      await page.getByText(/^Submitted for approval by/).waitFor();
    },
  },
  {
    name: 'payment-form',
    user: 'userTenantA',
    path: '/payments',
    reach: async (page) => {
      await payments(page);
      await button(page, 'New payment').click();
      await page.getByLabel('Creditor IBAN').fill('AT61 1904 3002 3457 3202');
      await button(page, 'Save').click();
      await page
        .getByText(/typing error/)
        .first()
        .waitFor();
    },
  },
  { name: 'accounts', user: 'adminTenantA', path: '/accounts', reach: accounts },
  {
    name: 'account',
    user: 'adminTenantA',
    path: '/accounts',
    reach: async (page) => {
      await accounts(page);
      await page.getByRole('rowheader').getByRole('button').first().click();
      await button(page, 'Show payments').waitFor();
    },
  },
  {
    name: 'members',
    user: 'adminTenantA',
    path: '/members',
    reach: (page) => page.getByRole('table', { name: 'Members' }).getByRole('rowheader').nth(3).waitFor(),
  },
  {
    name: 'settings',
    user: 'adminTenantA',
    path: '/settings',
    reach: async (page) => {
      await button(page, 'Change password').waitFor();
      await page.getByRole('radio', { name: /^Two people/ }).waitFor();
    },
  },
];
