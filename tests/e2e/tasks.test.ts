import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gate, sentLate } from '../faults/proxy/http-faults.js';
import type { ServerRows } from '../faults/table/server-rows.js';
import { World } from '../faults/table/world.js';
import { share } from '../support/deep.js';
import { Keyboard } from '../support/keyboard.js';
import { readLayout, spaceText } from '../support/read-layout.js';
import { observe, type Trouble } from './observe.js';

/**
 * What an assistant does in an afternoon, without a mouse: wide, at 320 px, and in the system's own colours. At each stop
 * the focus is looked at (WCAG 2.4.3, 2.4.7, 2.4.11, 2.5.8), at each screen the layout (1.4.10, 1.4.12).
 */
let world: World;
let others: ServerRows;
let page: Page;
let keys: Keyboard;
let trouble: Trouble;

beforeAll(async () => {
  world = await World.open({ payments: 8 });
  others = await world.rows('adminTenantA');
});

afterAll(() => world.close());

const field = (name: string): Locator => page.getByLabel(name, { exact: true });
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const dialog = (name: string): Locator => page.getByRole('dialog', { name });
const rows = (): Locator =>
  page.getByRole('table', { name: 'Payments', exact: true }).getByRole('rowheader').getByRole('button');
const row = (creditor: string): Locator => rows().filter({ hasText: creditor });
const said = (words: RegExp): Promise<void> => page.getByRole('status').filter({ hasText: words }).first().waitFor();
const SAVED = /^\s*Saved\.\s*$/;

/** Nothing to be scrolled sideways, no words cut off. */
const fits = async (): Promise<void> => expect(await page.evaluate(readLayout)).toEqual([]);

/** Signs in and goes to the payments. */
async function signIn(): Promise<void> {
  await page.goto(world.proxy.url);
  await button('Sign in').waitFor();
  await keys.fill(field('User name'), 'userTenantA');
  await keys.fill(field('Password'), 'passwordA');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  const link = page.getByRole('link', { name: 'Payments' }).first();
  await link
    .or(page.getByRole('button', { name: 'Menu' }))
    .filter({ visible: true })
    .first()
    .waitFor();
  if (!(await link.isVisible())) await keys.enter(page.getByRole('button', { name: 'Menu' }));
  await keys.enter(link);
  await rows().first().waitFor();
  // What stands above the rows comes a moment after them, and moves whoever is there already.
  await button('Export').waitFor();
  await page.getByRole('button', { name: /^Filters/ }).waitFor();
}

/** What an invoice says, as it is copied out of a document: with labels, blanks that do not break, small letters. */
const INVOICE = {
  iban: 'IBAN: de89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000',
  amount: 'EUR 1,250.00',
  date: '2030-03-04',
  text: 'Invoice 4711',
};

/** The tenth of October, the eleventh of November: the same whether day or month comes first. */
function dayOfLastMonth(): string {
  const now = new Date();
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  const month = String(last.getUTCMonth() + 1).padStart(2, '0');
  return `${last.getUTCFullYear()}-${month}-${month}`;
}

async function openNew(): Promise<void> {
  await keys.enter(button('New payment'));
  await dialog('New payment').waitFor();
  await expect.poll(() => keys.isOn(field('From account'))).toBe(true);
}

/** Opens a new form and fills it from the invoice, field by field. */
async function fillFromInvoice(creditor: string, iban = INVOICE.iban): Promise<void> {
  await openNew();
  await keys.choose(field('From account'), 'Main');
  await keys.paste(field('Creditor name'), `  ${creditor} `);
  await keys.paste(field('Creditor IBAN'), iban);
  await keys.paste(field('Amount'), INVOICE.amount);
  await keys.paste(field('Execution date'), INVOICE.date);
  await keys.paste(field('Remittance information'), INVOICE.text);
}

/** Has a payment shown that came in meanwhile. */
async function showNewcomer(creditor: string): Promise<void> {
  const show = page.getByRole('button', { name: /^Show \d+ new payment/ });
  await expect.poll(async () => (await show.count()) + (await row(creditor).count())).toBeGreaterThan(0);
  if (await show.isVisible()) await keys.enter(show);
  await row(creditor).waitFor();
}

/** Opens a payment of the list, and the form over it. */
async function edit(creditor: string): Promise<void> {
  await keys.enter(row(creditor));
  await keys.enter(button('Edit'));
  await dialog('Edit payment').waitFor();
  await field('Amount').waitFor();
}

const SETUPS = [
  { setup: 'at 320 px', width: 320, forced: false },
  { setup: 'wide', width: 1280, forced: false },
  { setup: 'in forced colours', width: 1280, forced: true },
];

describe.each(share(SETUPS, 0))('a day’s work by keyboard alone, $setup:', ({ setup, width, forced }) => {
  beforeAll(async () => {
    const context = await world.browser.newContext({
      locale: 'en-GB',
      viewport: { width, height: 720 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...(forced && { forcedColors: 'active' as const }),
    });
    page = await context.newPage();
    keys = new Keyboard(page);
    trouble = await observe(page, world.proxy.url);
    await signIn();
  });

  afterAll(() => page.context().close());

  /** A name that no try before has used: the world is the same one at a second try. */
  let names = 0;
  const once = (name: string): string => `${name} ${setup}, ${(names += 1)}`;

  afterEach(() => {
    world.proxy.clear();
    const findings = [...keys.findings];
    keys.findings.clear();
    expect(findings).toEqual([]);
    expect([...trouble.errors, ...trouble.strangers]).toEqual([]);
  });

  it('a payment is made from an invoice line that is pasted', async () => {
    const creditor = once('Quarry');
    await openNew();
    const { iban, amount, date, text } = INVOICE;
    await keys.paste(field('Creditor name'), [creditor, iban, amount, date, text].join('\t'));
    await button('Fill in').waitFor();
    await fits();
    await keys.enter(button('Fill in'));
    await expect.poll(() => field('Creditor name').inputValue()).toBe(creditor);
    await fits();
    await keys.enter(button('Save'));
    await said(SAVED);
    await row(creditor).waitFor();
    expect(await others.to(creditor)).toMatchObject([
      {
        amountMinor: 125_000,
        creditorIban: 'DE89370400440532013000',
        requestedExecutionDate: '2030-03-04',
        remittanceInformation: 'Invoice 4711',
      },
    ]);
    await fits();
  });

  it('an error is found by its link and put right', async () => {
    const creditor = once('Mistyped');
    await fillFromInvoice(creditor, 'DE89 3704 0044 0532 0130 01');
    await page.keyboard.press('Enter');
    const problem = page.getByRole('link', { name: /typing error/ });
    await problem.waitFor();
    await fits();
    await keys.enter(problem);
    expect(await keys.isOn(field('Creditor IBAN'))).toBe(true);
    await keys.paste(field('Creditor IBAN'), INVOICE.iban);
    await page.keyboard.press('Enter');
    await said(SAVED);
    expect(await others.to(creditor)).toHaveLength(1);
  });

  it('last month’s payment to one creditor is found', async () => {
    const creditor = once('Monthly');
    const day = dayOfLastMonth();
    await others.plant(creditor, 4_200, day);
    await others.plant(creditor, 4_300, '2031-10-05');
    const search = page.getByRole('searchbox', { name: 'Search creditor, reference, IBAN' });
    await keys.fill(search, creditor);
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(2);
    await keys.enter(page.getByRole('button', { name: /^Filters/ }));
    await dialog('Filters').waitFor();
    await fits();
    await keys.choose(field('Due'), 'Last');
    await keys.enter(button('Show payments'));
    await expect.poll(() => rows().count()).toBe(1);
    await keys.enter(row(creditor));
    await dialog(`Payment to ${creditor}`).getByText('42.00').waitFor();
    await fits();
    await page.keyboard.press('Escape');
    await expect.poll(() => keys.isOn(row(creditor))).toBe(true);
    await keys.enter(page.getByRole('button', { name: /^Remove the filter “Due/ }));
    await expect.poll(() => rows().count()).toBe(2);
    await keys.enter(button('Clear search'));
    await expect.poll(() => rows().count()).toBeGreaterThan(2);
  });

  it('a payment that someone else changes meanwhile is saved with what both did', async () => {
    const creditor = once('Shared');
    const { id } = await others.plant(creditor);
    await showNewcomer(creditor);
    await edit(creditor);
    await keys.fill(field('Amount'), '66.00');
    await others.change('updatePayment', { id, version: 1, remittanceInformation: 'By the other' });
    await page.keyboard.press('Enter');
    await page.getByText(/Remittance information is now/).waitFor();
    await fits();
    await keys.enter(button('Save mine'));
    await keys.enter(button('Save my choices'));
    await said(SAVED);
    expect(await others.to(creditor)).toMatchObject([{ amountMinor: 6_600, remittanceInformation: 'By the other' }]);
  });

  it('a payment whose network goes in mid-save is saved, once, when it is back', async () => {
    const creditor = once('Tunnel');
    await fillFromInvoice(creditor);
    const sending = gate();
    const planned = world.proxy.plan('createPayment', sentLate(sending.opened));
    await page.keyboard.press('Enter');
    await expect.poll(() => planned.met).toBe(1);
    await page.context().setOffline(true);
    // What was on its way breaks off, and still reaches the server in the end.
    world.proxy.down = true;
    const waits = page.getByRole('status').filter({ hasText: /Not sent: you are offline|Checking…/ });
    await waits.first().waitFor();
    expect(await field('Creditor name').inputValue()).toContain(creditor);
    await fits();
    sending.open();
    world.proxy.down = false;
    await page.context().setOffline(false);
    await said(SAVED);
    await showNewcomer(creditor);
    expect(await others.to(creditor)).toMatchObject([{ version: 1, amountMinor: 125_000, actions: ['create'] }]);
    // The browser’s own words for what is asked for without a network.
    const rest = trouble.errors.filter((it) => !/net::ERR_|WebSocket connection/.test(it));
    trouble.errors.splice(0, trouble.errors.length, ...rest);
  });

  it('words that are spaced stay whole', async () => {
    // What was said last goes after 8 s: text that is spaced meanwhile may come to lie behind it.
    await page.locator('.toast:not(.idle)').waitFor({ state: 'detached', timeout: 15_000 });
    await page.evaluate(spaceText);
    await fits();
    await keys.enter(button('New payment'));
    await dialog('New payment').waitFor();
    await page.evaluate(spaceText);
    await fits();
    await page.keyboard.press('Escape');
  });
});
