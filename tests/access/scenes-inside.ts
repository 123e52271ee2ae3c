import type { Locator, Page } from 'playwright-core';
import { openPayments } from '../support/shell.js';
import type { Scene } from './walk-scenes.js';

const ADMIN = 'adminTenantA';
const PREPARER = 'userTenantB';

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');

const ROWS = {
  '/': (page: Page) => page.getByText(/in \d+ payments/).waitFor(),
  '/payments': async (page: Page) => {
    await page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').first().waitFor();
    await page.getByRole('searchbox').waitFor();
    await page.getByText(/^\d+ payments ·/).waitFor();
  },
  '/accounts': async (page: Page) => {
    const table = page.getByRole('table', { name: 'Accounts' });
    await table.getByRole('rowheader').first().waitFor();
    await table.getByText('12 payments').waitFor();
  },
  '/members': (page: Page) => page.getByRole('table', { name: 'Members' }).getByRole('rowheader').nth(3).waitFor(),
  '/settings': async (page: Page) => {
    await button(page, 'Change password').waitFor();
    await page.getByText(/^(On|Off): /).waitFor();
    await page.getByText(/^Two people/).waitFor();
  },
};

/** Comes to a page by its address, and then does what there is to do there. */
function by(path: string, ...steps: readonly ((page: Page) => Promise<unknown>)[]): Scene['go'] {
  return async (page, { backend }) => {
    await page.goto('about:blank');
    await page.goto(backend.url + path);
    for (const step of steps) await step(page);
  };
}

/** The same, once all is there that the page of somebody who may all begins with. */
const at = (path: keyof typeof ROWS, ...steps: readonly ((page: Page) => Promise<unknown>)[]): Scene['go'] =>
  by(path, ROWS[path], ...steps);

/** Goes on from the scene before, on the same page. */
const then =
  (...steps: readonly ((page: Page) => Promise<unknown>)[]): Scene['go'] =>
  async (page) => {
    for (const step of steps) await step(page);
  };

const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    button(page, name).last().click();

const see =
  (text: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByText(text).first().waitFor();

const dialog =
  (name?: string) =>
  (page: Page): Promise<void> =>
    page
      .getByRole('dialog', name === undefined ? {} : { name })
      .last()
      .waitFor();

const fill =
  (name: string, text: string) =>
  (page: Page): Promise<void> =>
    page.getByLabel(name, { exact: true }).fill(text);

const openRow =
  (at: number) =>
  (page: Page): Promise<void> =>
    page.getByRole('rowheader').getByRole('button').nth(at).click();

const inRow = (name: string, action: string) => (page: Page) =>
  page.getByRole('table', { name: 'Members' }).getByRole('row', { name }).getByRole('button', { name: action }).click();

const menu = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 1_000 });
  await button(page, 'Menu').click();
};

async function leaveHalfEntered(page: Page): Promise<void> {
  await openPayments(page);
  await button(page, 'New payment').click();
  await page.getByLabel('Creditor name').fill('Quarry');
  // What is typed is kept by code that comes after the form.
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Creditor name').fill('Quarry Stone AG');
  await page.goBack();
  await openPayments(page);
  await page.getByText(/Unsaved payment to/).waitFor();
}

/** What somebody who is signed in comes to, each page with what opens on it. */
export const INSIDE: readonly Scene[] = (
  [
    { name: 'the start page', go: at('/') },
    { name: 'the start page, figures by day', go: then((page) => page.getByText('Figures by day').first().click()) },
    { name: 'the menu of a phone', go: at('/', menu) },
    { name: 'no such page', go: by('/nowhere', see('No such page')) },
    { name: 'the payments', go: at('/payments') },
    { name: 'the payments’ filters', go: then(press('Filters'), dialog()), leave: escape },
    { name: 'some payments', go: then((page) => page.getByRole('row').getByRole('checkbox').nth(1).check()) },
    { name: 'a payment', go: at('/payments', openRow(4), see(/^Submitted for approval by/)) },
    {
      name: 'a new payment with problems',
      go: at(
        '/payments',
        press('New payment'),
        fill('Creditor IBAN', 'AT61 1904 3002 3457 3202'),
        press('Save'),
        see(/typing error/),
      ),
    },
    { name: 'an import', go: at('/payments', press('Import'), dialog()), leave: escape },
    { name: 'the accounts', go: at('/accounts') },
    { name: 'an account', go: then(openRow(0), (page) => button(page, 'Show payments').waitFor()) },
    {
      name: 'the question before an account is closed',
      go: then(press('Close account'), see('Still to leave it:')),
      leave: escape,
    },
    {
      name: 'the question before an account is deleted',
      go: at('/accounts', openRow(0), press('Delete'), see(/It leaves the list/)),
    },
    {
      name: 'a new account with problems',
      go: at('/accounts', press('New account'), fill('IBAN', 'DE00'), press('Save'), see('Enter a name.')),
    },
    { name: 'the members', go: at('/members') },
    {
      name: 'an invitation with problems',
      go: then(press('Invite member'), press('Send invitation'), see('Enter an e-mail address.')),
      leave: escape,
    },
    {
      name: 'another role for oneself',
      go: then(inRow(ADMIN, 'Change role'), (page) => page.getByLabel('Role', { exact: true }).selectOption('Viewer')),
      leave: escape,
    },
    {
      name: 'the question before a member is removed',
      go: then(inRow('userTenantA', 'Remove'), dialog()),
      leave: escape,
    },
    { name: 'the settings', go: at('/settings') },
    {
      name: 'another password with problems',
      go: then(press('Change password'), dialog(), press('Change password'), see('Enter your current password.')),
      leave: escape,
    },
    {
      name: 'an authenticator app',
      go: then(press('Set up'), dialog(), see('Key'), press('Turn on'), see('Enter the 6 digits')),
      leave: escape,
    },
    {
      name: 'the question before one person is enough',
      go: then((page) => page.getByRole('radio', { name: /^One person/ }).check(), press('Save'), dialog()),
      leave: escape,
    },
    { name: 'the payments of who prepares', who: PREPARER, go: at('/payments') },
    { name: 'no right to the members', who: PREPARER, go: by('/members', see('Administrators manage the members')) },
    { name: 'the settings of who may not change them', who: PREPARER, go: at('/settings') },
    {
      name: 'the question before what was typed is discarded',
      who: PREPARER,
      go: by('/', leaveHalfEntered, press('Sign out'), dialog('Sign out now?')),
    },
  ] satisfies readonly (Omit<Scene, 'who'> & Partial<Scene>)[]
).map((scene) => ({ who: ADMIN, ...scene }));
