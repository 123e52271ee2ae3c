import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerLost, neverSent, refused, status } from '../proxy/http-faults.js';
import type { Desk } from './desk.js';
import { useWorld } from './use-world.js';

/** Rows 4 and 10 of the fault table: what was typed and not saved comes back, all of it, to who typed it and nobody else. */
const stage = useWorld();

/** One entry for each field of the form, none of them as the form begins. */
const TEXTS = {
  'Creditor name': 'Falcon Trading LLC',
  // Outside SEPA, where charges are asked for.
  'Creditor IBAN': 'AE07 0331 2345 6789 0123 456',
  Amount: '1,234.56',
  'Execution date': '4 Mar 2030',
  'Remittance information': 'For no eyes but mine',
  'Creditor reference': 'RF18 5390 0754 7034',
  'End-to-end reference': 'E2E-4711',
  'Creditor BIC': 'BOMLAEAD',
  Street: 'Sheikh Zayed Road',
  Number: '12a',
  'Post code': '00000',
  Town: 'Dubai',
} as const;
const CHOICES = {
  'From account': 'Dollar',
  Currency: 'USD',
  Charges: 'Shared',
  Country: 'United Arab Emirates',
} as const;

const field = (desk: Desk, name: string): Locator =>
  desk.page
    .getByRole('dialog')
    .getByLabel(name, { exact: true })
    .or(desk.page.getByLabel(`${name} (optional)`));

/** In the form; what was read out of it stays in a polite line. */
const offer = (desk: Desk): Locator => desk.page.locator('[part=draft]', { hasText: /Unsaved draft (to|from) / });

/** In the form, or over the list. */
const anyOffer = (desk: Desk): Locator => desk.page.getByText(/^\s*Unsaved (draft|payment|changes)\b/);

/** Types into each field; gives what stands in them then, once it is kept. */
async function typeAll(desk: Desk): Promise<readonly string[]> {
  await desk.button('New payment').click();
  await desk.page.getByText('More details').click();
  for (const [name, text] of Object.entries(TEXTS)) await field(desk, name).fill(text);
  for (const [name, words] of Object.entries(CHOICES)) await choose(field(desk, name), words);
  const entries = await read(desk);
  expect(entries).not.toContain('');
  await expect.poll(() => desk.mayLeave()).toBe(true);
  return entries;
}

async function choose(list: Locator, beginning: string): Promise<void> {
  const options = await list.getByRole('option').allTextContents();
  const label = options.map((it) => it.trim()).find((it) => it.startsWith(beginning));
  await list.selectOption({ label: label ?? beginning });
}

/** What stands in all fields. */
function read(desk: Desk): Promise<readonly string[]> {
  return Promise.all([...Object.keys(TEXTS), ...Object.keys(CHOICES)].map((name) => field(desk, name).inputValue()));
}

async function goOn(desk: Desk): Promise<void> {
  await desk.button('New payment').click();
  await offer(desk).waitFor();
  await desk.button('Continue').click();
  await desk.page.getByLabel('Creditor name').and(desk.page.locator(':not([value=""])')).waitFor();
  await expect.poll(() => desk.page.getByLabel('Creditor name').inputValue()).toBe(TEXTS['Creditor name']);
}

/** Opens a new form; nothing is offered in it. */
async function beginsEmpty(desk: Desk): Promise<void> {
  await desk.button('New payment').click();
  await desk.page.getByLabel('Creditor name').waitFor();
  // Drafts are read when the form is drawn: what comes after the accounts came after them.
  await desk.page.getByLabel('From account').getByRole('option', { name: /Main/ }).waitFor({ state: 'attached' });
  expect(await anyOffer(desk).count()).toBe(0);
  expect(await desk.everything()).not.toMatch(/Falcon|no eyes/);
  await desk.button('Cancel').click();
}

/** From the next request of that kind on, the sign-in is over for good. */
function endSignInAt(operation: string): void {
  stage.world.proxy.plan(operation, status(401), Infinity);
  stage.world.proxy.plan('GetTokensFromRefreshToken', refused('NotAuthorizedException'), Infinity);
}

describe('a payment that is being typed', () => {
  it.each([
    ['a crash of the tab', (desk: Desk) => desk.crash()],
    ['a reload', (desk: Desk) => desk.reload()],
  ])('is offered back after %s with all its fields', async (_, lose) => {
    const desk = await stage.world.desk();
    const entries = await typeAll(desk);
    await lose(desk);
    await desk.rowHeaders.first().waitFor();
    await goOn(desk);
    expect(await read(desk)).toEqual(entries);
    expect(await stage.server.to(TEXTS['Creditor name'])).toEqual([]);
  });

  it('is offered to one of two tabs, and saved once', async () => {
    const desk = await stage.world.desk();
    const creditor = 'One Draft GmbH';
    await desk.write({ creditor, amount: '12.34' });
    await expect.poll(() => desk.mayLeave()).toBe(true);
    await desk.reload();
    await desk.rowHeaders.first().waitFor();
    const second = await desk.secondTab();
    for (const tab of [desk, second]) {
      await tab.button('New payment').click();
      await offer(tab).waitFor();
    }
    await desk.button('Continue').click();
    await expect.poll(() => desk.page.getByLabel('Creditor name').inputValue()).toBe(creditor);
    await second.button('Continue').click();
    await offer(second).waitFor({ state: 'detached' });
    expect(await second.page.getByLabel('Creditor name').inputValue()).toBe('');
    await desk.save();
    await desk.said('Saved.');
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, actions: ['create'] }]);
  });

  it.each([
    ['never got through', neverSent],
    ['was carried out and not answered', answerLost],
  ])('is no draft any more once its write is the queue’s, though the tab crashed before it %s', async (name, fault) => {
    const creditor = `No Second, ${name}`;
    const desk = await stage.world.desk();
    const planned = stage.world.proxy.plan('createPayment', fault, Infinity);
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => planned.met).toBeGreaterThan(0);
    await desk.crash();
    await desk.rowHeaders.first().waitFor();
    await desk.button('New payment').click();
    await desk.page.getByLabel('From account').getByRole('option', { name: /Main/ }).waitFor({ state: 'attached' });
    // To go on with it here would make a second payment of one intent.
    expect(await anyOffer(desk).count()).toBe(0);
    await desk.button('Cancel').click();
    stage.world.proxy.clear();
    await expect.poll(async () => (await stage.server.to(creditor)).length).toBe(1);
    await desk
      .row(creditor)
      .or(desk.page.getByRole('button', { name: /^Show \d+ new/ }))
      .first()
      .waitFor();
    await beginsEmpty(desk);
  });
});

describe('the end of a sign-in', () => {
  it('gives what was typed back to the same person, and to nobody else', async () => {
    const desk = await stage.world.newcomer('userTenantA');
    const entries = await typeAll(desk);
    endSignInAt('listPayments');
    await desk.page.evaluate(() => document.querySelector('payments-element')?.refresh());
    await expect.poll(() => desk.told()).toContain('session-required');
    stage.world.proxy.clear();

    for (const [person, password] of [
      ['adminTenantA', 'passwordA'],
      ['userTenantB', 'passwordB'],
    ] as const) {
      await desk.signIn(person, password);
      await desk.rowHeaders.first().waitFor();
      await beginsEmpty(desk);
      await desk.signOut();
    }

    await desk.signIn('userTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    await goOn(desk);
    expect(await read(desk)).toEqual(entries);
    expect(await stage.server.to(TEXTS['Creditor name'])).toEqual([]);
  });

  it('in mid-save loses nothing: the same person finds it, once', async () => {
    const creditor = 'Unfinished GmbH';
    const desk = await stage.world.newcomer('userTenantA');
    endSignInAt('createPayment');
    await desk.create({ creditor, amount: '12.34' });
    await expect.poll(() => desk.told()).toContain('session-required');
    stage.world.proxy.clear();
    await desk.signIn('userTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    await desk.row(creditor).waitFor();
    expect(await stage.server.to(creditor)).toMatchObject([{ version: 1, amountMinor: 1234, actions: ['create'] }]);
    await expect.poll(() => desk.page.getByRole('button', { name: /^View:/ }).count()).toBe(0);
    await beginsEmpty(desk);
  });

  it('that the person asks for forgets drafts and what was not sent', async () => {
    const creditor = 'Forgotten GmbH';
    const desk = await stage.world.newcomer('userTenantA');
    await typeAll(desk);
    await desk.reload();
    await anyOffer(desk).first().waitFor();
    await desk.write({ creditor, amount: '12.34' });
    stage.world.proxy.plan('createPayment', neverSent, Infinity);
    await desk.save();
    await desk.reads(/Checking…/);
    // To leave the form takes nothing back of what is on its way.
    expect(await desk.button('Cancel').count()).toBe(0);
    await desk.page.getByRole('dialog', { name: 'New payment' }).getByRole('button', { name: 'Close' }).last().click();
    await desk.leave();
    stage.world.proxy.clear();
    await desk.signIn('userTenantA', 'passwordA');
    await desk.rowHeaders.first().waitFor();
    await beginsEmpty(desk);
    expect(await desk.everything()).not.toContain(creditor);
    expect(await stage.server.to(creditor)).toEqual([]);
  });
});
