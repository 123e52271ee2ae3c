import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from '../support/keyboard.js';
import { openPayments, rowOf, signIn } from '../support/shell.js';
import { Beside, PASSWORD } from './doors-world.js';
import { observe, type Trouble } from './observe.js';
import { openShell, type OpenShell } from './open-shell.js';

/** A company from its sign-up to its first approved payment, each of its people in a window of their own. */
let shell: OpenShell;
let beside: Beside;
const open: { page: Page; trouble: Trouble }[] = [];

beforeAll(async () => {
  shell = await openShell();
  beside = new Beside(() => shell.backend.url);
});

afterAll(() => shell.close());

afterEach(async () => {
  const seen = open.splice(0);
  await Promise.all(seen.map(({ page }) => page.context().close()));
  expect(seen.flatMap(({ trouble }) => [...trouble.errors, ...trouble.strangers])).toEqual([]);
});

/** Somebody at a window, with a mouse or without one. */
class Person {
  readonly page: Page;
  readonly #keys: Keyboard | undefined;

  constructor(page: Page, byKeyboard: boolean) {
    this.page = page;
    this.#keys = byKeyboard ? new Keyboard(page) : undefined;
  }

  get findings(): readonly string[] {
    return [...(this.#keys?.findings ?? [])];
  }

  async press(target: Locator): Promise<void> {
    await (this.#keys ? this.#keys.enter(target) : target.click());
  }

  button(name: string): Promise<void> {
    return this.press(this.page.getByRole('button', { name, exact: true }).last());
  }

  async go(name: string): Promise<void> {
    await this.press(this.page.getByRole('link', { name, exact: true }).first());
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async fill(name: string, text: string): Promise<void> {
    const field = this.page.getByLabel(name, { exact: true });
    await (this.#keys ? this.#keys.fill(field, text) : field.fill(text));
  }

  async choose(name: string, option: string): Promise<void> {
    const list = this.page.getByLabel(name, { exact: true });
    await (this.#keys ? this.#keys.choose(list, option) : list.selectOption({ label: option }));
  }

  said(words: string): Promise<void> {
    return this.page.getByRole('status').filter({ hasText: words }).first().waitFor();
  }
}

async function personAt(path: string, byKeyboard: boolean): Promise<Person> {
  const page = await (await shell.browser.newContext({ locale: 'en-GB' })).newPage();
  open.push({ page, trouble: await observe(page, shell.backend.url) });
  await page.goto(new URL(path, shell.backend.url).href);
  return new Person(page, byKeyboard);
}

const atStart = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();

async function confirm(person: Person, email: string): Promise<void> {
  await person.fill('Confirmation code', await beside.code(email));
  await person.button('Confirm');
  await atStart(person.page);
}

async function found(company: string, email: string, byKeyboard: boolean): Promise<Person> {
  const admin = await personAt('/', byKeyboard);
  await admin.press(admin.page.getByRole('link', { name: 'Sign up a company' }));
  await admin.fill('Company name', company);
  await admin.fill('E-mail', email);
  await admin.fill('Password', PASSWORD);
  await admin.button('Sign up');
  await confirm(admin, email);
  await admin.page.getByText(company).first().waitFor();
  return admin;
}

async function addAccount(admin: Person): Promise<void> {
  await admin.go('Accounts');
  await admin.button('New account');
  await admin.fill('Account name', 'House account');
  await admin.fill('Account holder', 'Mill & Sons Ltd');
  await admin.fill('IBAN', 'DE89 3704 0044 0532 0130 00');
  await admin.choose('Currency', 'EUR');
  await admin.button('Save');
  await admin.said('Saved.');
}

async function join(admin: Person, email: string, role: string, byKeyboard: boolean): Promise<Person> {
  await admin.button('Invite member');
  await admin.fill('E-mail', email);
  await admin.choose('Role', role);
  await admin.button('Send invitation');
  await admin.said('Invitation sent');
  const link = new URL((await beside.mail(email, 'invitation')).url ?? '');
  const person = await personAt(link.pathname + link.hash, byKeyboard);
  await person.fill('E-mail', email);
  await person.fill('Password', PASSWORD);
  await person.button('Sign up');
  await confirm(person, email);
  return person;
}

async function prepare(preparer: Person): Promise<void> {
  await preparer.go('Payments');
  await preparer.button('New payment');
  // The company's only account is chosen by itself.
  await expect.poll(() => preparer.page.getByLabel('Currency').inputValue()).toBe('EUR');
  await preparer.fill('Creditor name', 'Quarry Stone AG');
  await preparer.fill('Creditor IBAN', 'AT61 1904 3002 3457 3201');
  await preparer.fill('Amount', '1250.00');
  await preparer.fill('Execution date', '2030-03-04');
  await preparer.fill('Remittance information', 'Invoice 4711');
  await preparer.button('Save');
  await preparer.said('Saved.');
  await preparer.press(rowOf(preparer.page, 'Quarry Stone AG').getByRole('button', { name: 'Quarry Stone AG' }));
  await preparer.button('Submit for approval');
  await preparer.said('Submitted');
}

async function approve(approver: Person): Promise<void> {
  await approver.go('Payments');
  await approver.press(rowOf(approver.page, 'Quarry Stone AG').getByRole('button', { name: 'Quarry Stone AG' }));
  await approver.button('Approve');
  const question = approver.page.getByRole('dialog', { name: 'Approve the payment to Quarry Stone AG?' });
  const yes = question.getByRole('button', { name: 'Approve', exact: true });
  // It is read first: what is pressed at once was not meant for it.
  await expect.poll(() => yes.getAttribute('aria-disabled')).toBe('false');
  await approver.press(yes);
  await rowOf(approver.page, 'Quarry Stone AG').filter({ hasText: 'Confirmed' }).waitFor();
}

describe.each([
  { how: 'by pointer', byKeyboard: false, domain: 'mill.example' },
  { how: 'by keyboard', byKeyboard: true, domain: 'mill-keys.example' },
])('a new company, $how', ({ byKeyboard, domain }) => {
  it('signs up, invites two people, and has a payment approved that no other company sees', async () => {
    const admin = await found('Mill & Sons', `admin@${domain}`, byKeyboard);
    await addAccount(admin);
    await admin.go('Members');
    const preparer = await join(admin, `preparer@${domain}`, 'Preparer', byKeyboard);
    const approver = await join(admin, `approver@${domain}`, 'Approver', byKeyboard);
    await prepare(preparer);
    await approve(approver);
    await rowOf(preparer.page, 'Quarry Stone AG').filter({ hasText: 'Confirmed' }).waitFor();
    expect([admin, preparer, approver].flatMap(({ findings }) => findings)).toEqual([]);

    const stranger = await personAt('/', false);
    await signIn(stranger.page, shell.backend.url, 'adminTenantB', 'passwordB');
    await openPayments(stranger.page);
    expect(await stranger.page.getByRole('table', { name: 'Payments', exact: true }).textContent()).not.toMatch(
      /Quarry|Mill/,
    );
    await stranger.go('Accounts');
    await stranger.page.getByRole('rowheader').first().waitFor();
    expect(await stranger.page.getByRole('table', { name: 'Accounts' }).textContent()).not.toMatch(/House|Mill/);
    await stranger.go('Members');
    await stranger.page.getByRole('table').getByRole('row').nth(1).waitFor();
    expect(await stranger.page.getByRole('main').textContent()).not.toMatch(/mill/);
  }, 90_000);
});
