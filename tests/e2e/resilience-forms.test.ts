import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { share } from '../support/deep.js';
import { useShell } from './use-shell.js';

/** Sessions are ended and begun. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: PATIENCE_MS });

// Refused tokens are errors on the console, and meant.
const shell = useShell({ checked: ['strangers'] });
let page: Page;

beforeEach(async () => {
  ({ page } = shell);
  page.setDefaultTimeout(20_000);
  await page.goto(shell.url);
});

/** In the document that is there, as somebody does who was signed out in the middle of something. */
async function signIn(company: 'A' | 'B'): Promise<void> {
  await page.getByLabel('User name').fill(`adminTenant${company}`);
  await page.getByLabel('Password').fill(`password${company}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'attached' });
}

const go = (name: string) => page.getByRole('link', { name, exact: true }).click();

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
}

/** The server takes this session's tokens no more; the form is the one that finds out. */
async function endSession(send: string): Promise<void> {
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 401, json: { errors: [{ errorType: 'UnauthorizedException', message: 'no' }] } }),
  );
  await page.getByRole('button', { name: send, exact: true }).click();
  await page.getByText('Your session has ended. Sign in to go on.').waitFor();
  await page.unroute('**/graphql');
}

/** How many forms this browser keeps for us: entries that are on the disk, not databases that are being opened. */
const keptForms = () =>
  page.evaluate(async () => {
    const countIn = (name: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        // It went away meanwhile, and is not to be made anew.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const { result: database } = opening;
          const counting = database.transaction('entries').objectStore('entries').count();
          counting.onerror = () => reject(new Error(`${name} cannot be read`));
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const counts = await Promise.all(names.map(countIn));
    return counts.reduce((sum, count) => sum + count, 0);
  });

/** A form, what is typed into it, and how it is reached. */
interface Form {
  readonly name: string;
  readonly pageName: string;
  readonly send: string;
  readonly typed: string;
  readonly field: () => ReturnType<Page['getByLabel']>;
  /** Opens it where it is not by itself. */
  readonly open?: string;
}

const FORMS: readonly Form[] = [
  {
    name: 'an invitation',
    pageName: 'Members',
    open: 'Invite member',
    send: 'Send invitation',
    typed: 'typed-before@tenant-a.example',
    field: () => page.getByRole('dialog').getByLabel('E-mail'),
  },
  {
    name: 'the company’s settings',
    pageName: 'Settings',
    send: 'Save',
    typed: 'Typed Before GmbH',
    field: () => page.getByLabel('Company name'),
  },
  {
    name: 'a new account',
    pageName: 'Accounts',
    open: 'New account',
    send: 'Save',
    typed: 'Typed before the end',
    field: () => page.getByRole('dialog').getByLabel('Account name'),
  },
];

async function open({ pageName, open: button, field }: Form): Promise<void> {
  await go(pageName);
  if (button !== undefined) await page.getByRole('button', { name: button }).first().click();
  await field().waitFor();
}

async function type(form: Form): Promise<void> {
  await open(form);
  await form.field().fill(form.typed);
  if (form.pageName !== 'Accounts') return;
  await page.getByRole('dialog').getByLabel('Account holder').fill('Holder');
  await page.getByRole('dialog').getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00');
}

describe.each(share(FORMS, 0))('what is typed into $name', (form) => {
  it('is there again when the same person signs in after the session ended, and for nobody else', async () => {
    await signIn('A');
    await type(form);
    await endSession(form.send);
    expect(await page.content()).not.toContain(form.typed);

    await signIn('B');
    await open(form);
    expect(await form.field().inputValue()).not.toBe(form.typed);
    await page.keyboard.press('Escape');
    await signOut();

    await signIn('A');
    await go(form.pageName);
    if (form.pageName === 'Accounts') await page.getByRole('button', { name: 'New account' }).first().click();
    await expect.poll(() => form.field().inputValue()).toBe(form.typed);
  });

  it('is open again where the same person goes on at once', async () => {
    await signIn('A');
    await type(form);
    await endSession(form.send);
    await signIn('A');
    await expect.poll(() => form.field().inputValue()).toBe(form.typed);
  });

  it('is gone for good with a sign-out, in whatever tab', async () => {
    await signIn('A');
    await open(form);
    const before = await keptForms();
    await form.field().fill(form.typed);
    await expect.poll(keptForms).toBe(before + 1);
    const other = await page.context().newPage();
    await other.goto(shell.url);
    await other.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await other.close();
    await expect.poll(keptForms).toBe(0);
    await signIn('A');
    await go('Start');
    await open(form);
    expect(await form.field().inputValue()).not.toBe(form.typed);
  });
});

describe('what was put back', () => {
  it('of the company is told as not saved, and goes when it is not wanted', async () => {
    await signIn('A');
    const company = page.getByLabel('Company name');
    await go('Settings');
    await company.fill('Half A Name');
    await page.getByLabel('One person is enough').check();
    await go('Start');
    await go('Settings');
    await page.getByText('They are not saved yet.').waitFor();
    expect([await company.inputValue(), await page.getByLabel('One person is enough').isChecked()]).toEqual([
      'Half A Name',
      true,
    ]);
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => company.inputValue()).toBe('Company A');
    await page.reload();
    await company.waitFor();
    expect([await company.inputValue(), await page.getByText('They are not saved yet.').count()]).toEqual([
      'Company A',
      0,
    ]);
  });

  it('of an invitation is forgotten with Cancel', async () => {
    await signIn('A');
    await go('Members');
    await page.getByRole('button', { name: 'Invite member' }).click();
    const before = await keptForms();
    await page.getByRole('dialog').getByLabel('E-mail').fill('half@');
    await expect.poll(keptForms).toBe(before + 1);
    await page.reload();
    await expect.poll(() => page.getByRole('dialog').getByLabel('E-mail').inputValue()).toBe('half@');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(keptForms).toBe(before);
    await page.reload();
    await page.getByRole('button', { name: 'Invite member' }).click();
    expect(await page.getByRole('dialog').getByLabel('E-mail').inputValue()).toBe('');
  });
});
